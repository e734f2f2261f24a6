using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0105Tests
{
    [Theory]
    [InlineData("Classes(3), LearningRateDecay({|#0:0.1|}), Epochs(20)", "70% of training runs below 1e-5 of the initial learning rate")]
    [InlineData("Classes(3), ExponentialDecay({|#0:0.5|}), Epochs(100)", "83% of training runs below 1e-5 of the initial learning rate")]
    [InlineData("Classes(3), MultiStepDecay({|#0:0.001|}, 1, 2), Epochs(10)", "80% of training runs below 1e-5 of the initial learning rate")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0105", message);

    [Theory]
    [InlineData("Classes(3), LearningRateDecay(0.1), Epochs(12)")]
    [InlineData("Classes(3), LearningRateDecay(0.1, 7), Epochs(20)")]
    [InlineData("Classes(3), LearningRateDecay(1), Epochs(20)")]
    [InlineData("Classes(3), MultiStepDecay(0.1, 1, 2), Epochs(90)")]
    [InlineData("Classes(3), CosineDecay, Epochs(20)")]
    [InlineData("Classes(3), ReduceOnPlateau(Factor = 1e-9), Epochs(20)")]
    [InlineData("Classes(3), LinearDecay, Epochs(20)")]
    [InlineData("Classes(3), ExponentialDecay(0.9), Epochs(20)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0105", Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), ExponentialDecay({|RL0105:0.9999999|}), Epochs(2147483647)")]
    [InlineData("Classes(3), ExponentialDecay(0.9999999999999999), Epochs(2147483647)")]
    public Task AbsurdNumbers_AreNotCountedThrough(string attributes) => Verify.Analyzer(Definition.Of(attributes));

    [Theory]
    [InlineData("Classes(3), LearningRateDecay(0.1), Epochs(20)", "floor = 1e-12")]
    [InlineData("Classes(3), LearningRateDecay(0.1), Epochs(20)", "fraction = 0.7")]
    [InlineData("Classes(3), LearningRateDecay({|RL0105:0.1|}), Epochs(12)", "fraction = 0.4")]
    [InlineData("Classes(3), LearningRateDecay(0.1), Epochs(20)", "floor = 0")]
    public Task Threshold_IsTheProjects(string attributes, string config) => Verify.AnalyzerWithConfig(
        Definition.Of(attributes), "roslearn.RL0105." + config);

    [Fact]
    public Task Factor_EndsAtAHundredth() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay({|RL0105:0.1|}), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), ExponentialDecay({|RL0105:0.5|}), Epochs(100)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay(0.78), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), ExponentialDecay(0.95), Epochs(100)]
        partial class N;
        """);

    [Fact]
    public Task Steps_CanBecomeRarer() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay({|RL0105:0.1|}), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRateDecay({|RL0105:0.1|}, everyEpochs: 2), Epochs(40)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay(0.1, everyEpochs: 7), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRateDecay(0.1, everyEpochs: 14), Epochs(40)]
        partial class N;
        """, index: 1);
}
