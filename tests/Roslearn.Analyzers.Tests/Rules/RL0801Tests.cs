using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0801Tests
{
    [Theory]
    [InlineData("Input(256, 256, 3), Hidden({|#0:512|}), Classes(10)", "100,663,808 of 100,668,938 parameters are in one layer; pool first")]
    [InlineData("Input(1000000), Classes({|#0:11|})", "11,000,011 of 11,000,011 parameters are in one layer; pool first")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0801", message);

    [Theory]
    [InlineData("Input(28, 28, 1), Hidden(128), Classes(10)")]
    [InlineData("Input(999999), Hidden(10), Classes(3)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0801", Definition.Of(attributes));

    [Theory]
    [InlineData("Input(256, 256, 3), Hidden(512), Classes(10)", "max = 1000000000")]
    [InlineData("Input(784), Hidden({|RL0801:128|}), Classes(10)", "max = 1000")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0801." + config);

    [Fact]
    public Task Units_AreHalved() => Verify.Fix(
        """
        using Roslearn;

        [Model, Input(256, 256, 3), Hidden({|RL0801:80|}), Classes(3)]
        partial class M;

        [Model, Input(256, 256, 3), Hidden({|RL0801:60|}), Classes(3)] // why
        partial class N;
        """,
        """
        using Roslearn;

        [Model, Input(256, 256, 3), Hidden(40), Classes(3)]
        partial class M;

        [Model, Input(256, 256, 3), Hidden(30), Classes(3)] // why
        partial class N;
        """,
        index: 1);

    [Fact]
    public Task Vector_CannotBePooled_ItsUnitsAreHalved() => Verify.Fix(
        "using Roslearn; [Model, Input(1000000), Hidden({|RL0801:16|}), Classes(3)] partial class M;",
        "using Roslearn; [Model, Input(1000000), Hidden(8), Classes(3)] partial class M;");

    [Fact]
    public Task Picture_IsPooledBeforeTheLayer() => Verify.Fix("""
        using Roslearn;

        [Model, Input(256, 256, 3), LearningRate(0.001), Hidden({|RL0801:60|}), Classes(3)]
        partial class M;

        [Model]
        [Input(128, 128, 3)]
        [Conv2D(16, 3, Padding = Padding.Same)]
        [Conv2D(16, 3, Padding = Padding.Same), Conv2D(16, 3, Padding = Padding.Same), Residual]
        [Hidden({|RL0801:64|}), Dropout(0.5)] // why
        [Classes(3)]
        partial class N;

        [Model, Input(256, 256, 3), Layers(2), Hidden({|RL0801:60|}), Classes(3)]
        partial class O;

        [Model, Input(1000, 1000, 1)]
        [Classes({|RL0801:11|})]
        partial class P;
        """, """
        using Roslearn;

        [Model, Input(256, 256, 3), LearningRate(0.001), MaxPool(2), Hidden(60), Classes(3)]
        partial class M;

        [Model]
        [Input(128, 128, 3)]
        [Conv2D(16, 3, Padding = Padding.Same)]
        [Conv2D(16, 3, Padding = Padding.Same), Conv2D(16, 3, Padding = Padding.Same), Residual]
        [MaxPool(2)]
        [Hidden(64), Dropout(0.5)] // why
        [Classes(3)]
        partial class N;

        [Model, Input(256, 256, 3), MaxPool(2), Layers(2), Hidden(60), Classes(3)]
        partial class O;

        [Model, Input(1000, 1000, 1)]
        [MaxPool(2), Classes(11)]
        partial class P;
        """);
}
