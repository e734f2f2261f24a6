using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0011Tests
{
    [Theory]
    [InlineData("LearningRateDecay({|#0:2|})", "[LearningRateDecay] is not a valid schedule: factor must be in (0, 1], but is 2")]
    [InlineData("LearningRateDecay(0.5, everyEpochs: {|#0:0|})", "[LearningRateDecay] is not a valid schedule: everyEpochs must be in [1, 2147483647], but is 0")]
    [InlineData("MultiStepDecay(0.1, 60, {|#0:30|})", "[MultiStepDecay] is not a valid schedule: milestones must be at least 1 and increasing, but are 60, 30")]
    [InlineData("{|#0:MultiStepDecay(0.1)|}", "[MultiStepDecay] is not a valid schedule: milestones must be at least 1 and increasing, but are none")]
    [InlineData("OneCycle(RisingShare = {|#0:30|})", "[OneCycle] is not a valid schedule: RisingShare must be in (0, 1), but is 30")]
    [InlineData("WarmUp({|#0:10|})", "[WarmUp] is not a valid schedule: epochs must be at least 1 and fewer than the 10 of the training, but are 10")]
    [InlineData("Epochs(5), {|#0:WarmUp|}", "[WarmUp] is not a valid schedule: epochs must be at least 1 and fewer than the 5 of the training, but are 5")]
    public Task Message_NamesScheduleAndNumber(string attributes, string message) => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3), " + attributes + "] partial class M;", "RL0011", message);

    [Fact]
    public Task TwoSchedules_AreAContradiction() => Verify.Message(
        "using Roslearn; [Model, Input(4), Classes(3), CosineDecay, {|#0:ExponentialDecay(0.9)|}] partial class M;",
        "RL0007",
        "[ExponentialDecay] contradicts [CosineDecay]");

    [Fact]
    public Task WarmUpWithASchedule_IsFine() => Verify.Analyzer(
        "using Roslearn; [Model, Input(4), Classes(3), Epochs(90), WarmUp(5), MultiStepDecay(0.1, 30, 60, 80)] partial class M;");

    [Fact]
    public Task Numbers_BecomeDefaultsOrFit() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4), Classes(3), Epochs(50)]
        [ReduceOnPlateau(Factor = {|RL0011:10|})] // why
        [WarmUp({|RL0011:50|})]
        partial class M;

        [Model, Input(4), Classes(3)]
        [CosineRestarts(period: {|RL0011:-3|}), Epochs(3), {|RL0011:WarmUp|}]
        partial class N;

        [Model, Input(4), Classes(3), Epochs(3), {|RL0011:WarmUp(StartFactor = 0.5, PerBatch = true)|}]
        partial class P;

        [Model, Input(4), Classes(3)]
        [Epochs(1), WarmUp({|RL0011:1|})]
        partial class O;
        """, """
        using Roslearn;

        [Model, Input(4), Classes(3), Epochs(50)]
        [ReduceOnPlateau(Factor = 0.1)] // why
        [WarmUp(5)]
        partial class M;

        [Model, Input(4), Classes(3)]
        [CosineRestarts(period: 1), Epochs(3), WarmUp(epochs: 1)]
        partial class N;

        [Model, Input(4), Classes(3), Epochs(3), WarmUp(epochs: 1, StartFactor = 0.5, PerBatch = true)]
        partial class P;

        [Model, Input(4), Classes(3)]
        [Epochs(1)]
        partial class O;
        """);

    [Fact]
    public Task Milestones_AreSorted() => Verify.Fix(
        "using Roslearn; [Model, Input(4), Classes(3), MultiStepDecay(0.1, 60, {|RL0011:30|}, 30, 0)] partial class M;",
        "using Roslearn; [Model, Input(4), Classes(3), MultiStepDecay(0.1, 30, 60)] partial class M;");
}
