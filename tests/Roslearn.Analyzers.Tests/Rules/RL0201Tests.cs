using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0201Tests
{
    [Theory]
    [InlineData("Classes(3), BatchSize({|#0:1|})", "Batch size 1 gives noisy, slow training; 32 is a good start")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0201", message);

    [Theory]
    [InlineData("Classes(3), BatchSize(2)")]
    [InlineData("Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0201", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), BatchSize(1)", "min = 1")]
    [InlineData("Classes(3), BatchSize({|RL0201:3|})", "min = 4")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0201." + config);

    [Fact]
    public Task Size_BecomesTheDefault() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize({|RL0201:1|})] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(size: {|RL0201:1|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [BatchSize(32)] // why
        partial class M;

        [Model, Input(4), Classes(3), BatchSize(size: 32)]
        partial class N;
        """);
}
