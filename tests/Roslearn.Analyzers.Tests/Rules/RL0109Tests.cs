using Roslearn.Analyzers.Tests.Framework;

namespace Roslearn.Analyzers.Tests.Rules;

public sealed class RL0109Tests
{
    [Theory]
    [InlineData("Hidden(8), {|#0:Layers(1)|}, Classes(3)", "[Layers(1)] has no effect here: the layer is there once anyway")]
    [InlineData("Hidden(8), Dropout(0.5), {|#0:Layers(1)|}, Classes(3)", "[Layers(1)] has no effect here: the layer is there once anyway")]
    [InlineData("Hidden(8), BatchNorm, {|#0:BatchNorm|}, Classes(3)", "[BatchNorm] has no effect here: the values are normalised already")]
    [InlineData("Hidden(8), LayerNorm, {|#0:LayerNorm(Epsilon = 1e-3)|}, Layers(2), Classes(3)", "[LayerNorm] has no effect here: the values are normalised already")]
    [InlineData("Output(1, HuberDelta = {|#0:2|})", "HuberDelta has no effect here: the loss is MeanSquaredError")]
    [InlineData("Classes(3), Sgd(Momentum = 0, Dampening = {|#0:0.5|})", "Dampening has no effect here: there is no momentum to dampen")]
    [InlineData("Classes(3), {|#0:LearningRate(0.001)|}, OneCycle(0.01)", "[LearningRate] has no effect here: [OneCycle] has a maximum of its own")]
    [InlineData("Classes(3), OneCycle(CycleMomentum = false, BaseMomentum = {|#0:0.8|})", "BaseMomentum has no effect here: CycleMomentum is false")]
    [InlineData("Classes(3), CosineDecay(MinimumRate = {|#0:0.001|})", "[CosineDecay] has no effect here: its minimum rate is no lower than the learning rate")]
    [InlineData("Classes(3), CosineRestarts(5, MinimumRate = {|#0:0.1|})", "[CosineRestarts] has no effect here: its minimum rate is no lower than the learning rate")]
    [InlineData("Classes(3), ReduceOnPlateau(MinimumRate = {|#0:0.1|})", "[ReduceOnPlateau] has no effect here: its minimum rate is no lower than the learning rate")]
    [InlineData("Dropout(0.1), Classes(3), {|#0:MaxNorm|}", "[MaxNorm] has no effect here: there is no hidden layer")]
    public Task Message_GivesTheValues(string attributes, string message) => Verify.Message(
        Definition.Of(attributes), "RL0109", message);

    [Theory]
    [InlineData("Hidden(8), Layers(2), Classes(3)")]
    [InlineData("Hidden(8), BatchNorm, Dropout(0.1), Layers(2), Classes(3)")]
    [InlineData("Hidden(8), BatchNorm, LayerNorm, Classes(3)")]
    [InlineData("Hidden(8), BatchNorm, Activate, BatchNorm, Classes(3)")]
    [InlineData("Hidden(8, 8), Layers(2), Classes(3)")]
    [InlineData("Output(1, Loss = Loss.Huber, HuberDelta = 2)")]
    [InlineData("Classes(3), Sgd(Momentum = 0, Dampening = 0)")]
    [InlineData("Classes(3), LearningRate(0.001), OneCycle")]
    [InlineData("Classes(3), OneCycle(BaseMomentum = 0.8)")]
    [InlineData("Classes(3), CosineDecay(MinimumRate = 1e-5)")]
    [InlineData("Hidden(8), Classes(3), MaxNorm")]
    [InlineData("Hidden(8), Dropout(0), Classes(3), L2(0), L1(0)")]
    public Task Boundary_IsFine(string attributes) => Verify.Quiet("RL0109", Definition.Of(attributes));

    [Fact]
    public Task What_HasNoEffect_Goes() => Verify.Fix("""
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8), {|RL0109:Layers(1)|}] // why
        [Classes(3)]
        partial class M;

        [Model, Input(4), Output(1, HuberDelta = {|RL0109:2|}), Sgd(Momentum = 0, Dampening = {|RL0109:0.5|})]
        partial class N;

        [Model, Input(4), Classes(3), OneCycle(CycleMomentum = false, BaseMomentum = {|RL0109:0.8|}, MaximumMomentum = {|RL0109:0.9|})]
        partial class O;

        [Model, Input(4), Hidden(8), BatchNorm, {|RL0109:BatchNorm(Momentum = 0.01)|}, Classes(3)]
        partial class P;
        """, """
        using Roslearn;

        [Model, Input(4)]
        [Hidden(8)] // why
        [Classes(3)]
        partial class M;

        [Model, Input(4), Output(1), Sgd(Momentum = 0)]
        partial class N;

        [Model, Input(4), Classes(3), OneCycle(CycleMomentum = false)]
        partial class O;

        [Model, Input(4), Hidden(8), BatchNorm, Classes(3)]
        partial class P;
        """);
}
