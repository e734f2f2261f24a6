using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0106Tests
{
    [Theory]
    [InlineData("Classes(3), LearningRateDecay(0.1, {|#0:30|}), Epochs(20)", "The first decay at epoch 30 is never reached")]
    [InlineData("Classes(3), MultiStepDecay(0.1, {|#0:20|}, 30), Epochs(20)", "The first decay at epoch 20 is never reached")]
    [InlineData("Classes(3), {|#0:ReduceOnPlateau|}", "The first decay at epoch 12 is never reached")]
    [InlineData("Classes(3), ReduceOnPlateau(Patience = {|#0:18|}), Epochs(20)", "The first decay at epoch 20 is never reached")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0106", message);

    [Theory]
    [InlineData("Classes(3), LearningRateDecay(0.1, 19), Epochs(20)")]
    [InlineData("Classes(3), MultiStepDecay(0.1, 19, 30), Epochs(20)")]
    [InlineData("Classes(3), ReduceOnPlateau, Epochs(13)")]
    [InlineData("Classes(3), ReduceOnPlateau(Patience = 17), Epochs(20)")]
    [InlineData("Classes(3), ExponentialDecay(0.9), Epochs(1)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0106", Definition.Of(attributes));

    [Fact]
    public Task First_BecomesAThirdOfTheTraining() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay(0.1, {|RL0106:30|}), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRateDecay(0.5, everyEpochs: {|RL0106:90|}), Epochs(90)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [LearningRateDecay(0.1, 6), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), LearningRateDecay(0.5, everyEpochs: 30), Epochs(90)]
        partial class N;
        """);

    [Fact]
    public Task Milestones_AreSpread() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [MultiStepDecay(0.1, {|RL0106:30|}, 60, 80), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), MultiStepDecay(0.1, {|RL0106:10|})]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [MultiStepDecay(0.1, 5, 10, 15), Epochs(20)] // why
        partial class M;

        [Model, Input(4), Classes(3), MultiStepDecay(0.1, 5)]
        partial class N;
        """);

    [Fact]
    public Task Patience_BecomesAThirdOfTheTraining() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [{|RL0106:ReduceOnPlateau|}] // why
        partial class M;

        [Model, Input(4), Classes(3), ReduceOnPlateau(Factor = 0.5, Patience = {|RL0106:50|}), Epochs(30)]
        partial class N;
        """, """
        using Roslearn;

        [Model, Input(4), Hidden(8), Classes(3)]
        [ReduceOnPlateau(Patience = 3)] // why
        partial class M;

        [Model, Input(4), Classes(3), ReduceOnPlateau(Factor = 0.5, Patience = 10), Epochs(30)]
        partial class N;
        """);
}
