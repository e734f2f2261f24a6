using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0206Tests
{
    [Theory]
    [InlineData("Classes(3), EarlyStopping({|#0:1|})", "Patience 1 may stop on one noisy validation result")]
    [InlineData("Classes(3), EarlyStopping({|#0:2|})", "Patience 2 may stop on one noisy validation result")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0206", message);

    [Theory]
    [InlineData("Classes(3), EarlyStopping(3)")]
    [InlineData("Classes(3), Epochs(3), EarlyStopping(2)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0206", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), EarlyStopping(1)", "min = 1")]
    [InlineData("Classes(3), EarlyStopping({|RL0206:4|})", "min = 5")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0206." + config);

    [Fact]
    public Task Patience_BecomesFive() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [EarlyStopping({|RL0206:1|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(5), EarlyStopping(patience: {|RL0206:2|}, minDelta: 0.1)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [EarlyStopping(5)] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(5), EarlyStopping(patience: 4, minDelta: 0.1)]
        partial class N;
        """);
}
