using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0104Tests
{
    [Theory]
    [InlineData("Classes(3), Sgd, Epochs({|#0:90|})", "90 epochs of SGD at a constant learning rate; consider decreasing it every few epochs")]
    [InlineData("Classes(3), Sgd, Epochs({|#0:1000|}), WarmUp", "1,000 epochs of SGD at a constant learning rate; consider decreasing it every few epochs")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0104", message);

    [Theory]
    [InlineData("Classes(3), Sgd, Epochs(49)")]
    [InlineData("Classes(3), Epochs(90)")]
    [InlineData("Classes(3), Sgd, Epochs(90), CosineDecay")]
    [InlineData("Classes(3), Sgd, Epochs(90), ReduceOnPlateau")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0104", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), Sgd, Epochs(90)", "min_epochs = 91")]
    [InlineData("Classes(3), Sgd, Epochs({|RL0104:5|})", "min_epochs = 5")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0104." + config);

    [Fact]
    public Task Cosine_IsAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, Epochs({|RL0104:90|})] // why
        partial class M;

        [Model]
        [Input(4)]
        [Classes(3)]
        [Sgd]
        [Epochs({|RL0104:60|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, Epochs(90), CosineDecay] // why
        partial class M;

        [Model]
        [Input(4)]
        [Classes(3)]
        [Sgd]
        [Epochs(60)]
        [CosineDecay]
        partial class N;
        """);

    [Fact]
    public Task Steps_CanBeAdded() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, Epochs({|RL0104:90|})]
        partial class M;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3), Sgd, Epochs(90), LearningRateDecay(0.1, everyEpochs: 30)]
        partial class M;
        """, index: 1);
}
