using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0107Tests
{
    [Theory]
    [InlineData("Classes(3), WarmUp({|#0:10|}), Epochs(20)", "Warm-up takes 50% of training")]
    [InlineData("Classes(3), {|#0:WarmUp|}, Epochs(20)", "Warm-up takes 25% of training")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0107", message);

    [Theory]
    [InlineData("Classes(3), WarmUp(2), Epochs(20)")]
    [InlineData("Classes(3), WarmUp(1), Epochs(2)")]
    [InlineData("Classes(3), WarmUp(5), Epochs(20), OneCycle")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0107", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), WarmUp(10), Epochs(20)", "max_fraction = 0.5")]
    [InlineData("Classes(3), WarmUp({|RL0107:2|}), Epochs(20)", "max_fraction = 0.09")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0107." + config);

    [Fact]
    public Task Length_BecomesATenth() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [WarmUp({|RL0107:10|}), Epochs(30)] // why
        partial class M;

        [Model, Input(4), Classes(3), {|RL0107:WarmUp(StartFactor = 0.1)|}, Epochs(12)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [WarmUp(3), Epochs(30)] // why
        partial class M;

        [Model, Input(4), Classes(3), WarmUp(epochs: 1, StartFactor = 0.1), Epochs(12)]
        partial class N;
        """);
}
