using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0302Tests
{
    [Theory]
    [InlineData("Hidden(64), Layers({|#0:20|}), Classes(3)", "20 plain layers are likely to have vanishing gradients")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0302", message);

    [Theory]
    [InlineData("Hidden(64), Layers(10), Classes(3)")]
    [InlineData("Hidden(64), LayerNorm, Layers(20), Classes(3)")]
    [InlineData("Hidden(64), BatchNorm, Layers(20), Classes(3)")]
    [InlineData("Hidden(64)] [Hidden(64), Layers(20), Residual] [Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0302", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(64), Layers(20), Classes(3)", "max = 20")]
    [InlineData("Hidden(64), Layers({|RL0302:5|}), Classes(3)", "max = 4")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0302." + config);

    [Fact]
    public Task Count_BecomesTheUsual() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers({|RL0302:20|}), Classes(3)]
        partial class M;

        [Model, Input(4), Layers({|RL0302:12|}), Hidden(8), Classes(3)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Layers(3), Classes(3)]
        partial class M;

        [Model, Input(4), Layers(3), Hidden(8), Classes(3)]
        partial class N;
        """);
}
