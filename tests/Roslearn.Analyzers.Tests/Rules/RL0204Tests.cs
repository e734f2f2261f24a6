using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0204Tests
{
    [Theory]
    [InlineData("Classes(3), Epochs({|#0:200|})", "Nothing stops these 200 epochs when validation error stops decreasing")]
    [InlineData("Classes(3), Epochs({|#0:1000|}), ReduceOnPlateau", "Nothing stops these 1,000 epochs when validation error stops decreasing")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0204", message);

    [Theory]
    [InlineData("Classes(3), Epochs(49)")]
    [InlineData("Classes(3), Epochs(200), EarlyStopping")]
    [InlineData("Classes(3), Epochs(200), CosineDecay")]
    [InlineData("Classes(3), Epochs(200), LinearDecay")]
    [InlineData("Classes(3), Epochs(200), OneCycle")]
    [InlineData("Classes(3), Epochs(90), MultiStepDecay(0.1, 30, 60, 80)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0204", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), Epochs(50)", "min_epochs = 51")]
    [InlineData("Classes(3), Epochs({|RL0204:20|})", "min_epochs = 20")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0204." + config);

    [Fact]
    public Task EarlyStopping_IsAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs({|RL0204:200|})] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs({|RL0204:200|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [Epochs(200), EarlyStopping(patience: 10)] // why
        partial class M;

        [Model, Input(4), Classes(3), Epochs(200), EarlyStopping(patience: 10)]
        partial class N;
        """);
}
