using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0305Tests
{
    [Theory]
    [InlineData("Hidden({|#0:4|}), BatchNorm, Dropout(0.1), Classes(10)", "4 hidden units may be too few for 10 outputs")]
    [InlineData("Hidden(64, {|#0:4|}), Classes(10)", "4 hidden units may be too few for 10 outputs")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0305", message);

    [Theory]
    [InlineData("Hidden(10), Classes(10)")]
    [InlineData("Hidden(1), Classes(2)")]
    [InlineData("Hidden(4, 64), Classes(10)")]
    [InlineData("Hidden(4), Output(10)")]
    [InlineData("Classes(10)")]
    [InlineData("Hidden(512), Classes(1000)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0305", Definition.Of(attributes));

    [Theory]
    [InlineData("Hidden(4), Classes(10)", "max_classes = 9")]
    [InlineData("Hidden({|RL0305:64|}), Classes(1000)", "max_classes = 1000")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0305." + config);

    [Fact]
    public Task Units_BecomeTwiceTheClasses() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(64, {|RL0305:4|}), Classes(10)]
        partial class M;

        [Model, Input(4), Hidden({|RL0305:4|}), Layers(2), Classes(100)] // why
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(64, 20), Classes(10)]
        partial class M;

        [Model, Input(4), Hidden(200), Layers(2), Classes(100)] // why
        partial class N;
        """);
}
