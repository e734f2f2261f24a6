using Roslearn.Generators.Parsing;
using Roslearn.Generators.Specification;
using Roslearn.Generators.Tests.Parsing;

namespace Roslearn.Generators.Tests.Specification;

/// <summary>Each error of a definition: found, at the value at fault, alone; and its boundary.</summary>
public sealed class DefinitionChecksTests
{
    [Theory]
    // RL0002
    [InlineData("Input(4)", "RL0002", "-1:")]
    [InlineData("Classes(3)", "RL0002", "-1:")]
    // RL0003
    [InlineData("Input(0), Classes(3)", "RL0003", "1:shape[0]")]
    [InlineData("Input, Classes(3)", "RL0003", "1:")]
    [InlineData("Input(4, -1), Classes(3)", "RL0003", "1:shape[1]")]
    [InlineData("Input(1048577), Classes(3)", "RL0003", "1:shape[0]")]
    [InlineData("Input(1024, 1025), Classes(3)", "RL0003", "1:shape")]
    [InlineData("Input(1048576, 1048576, 1048576, 1048576), Classes(3)", "RL0003", "1:shape")]
    [InlineData("Input(4), Hidden(8, 0), Classes(3)", "RL0003", "2:units[1]")]
    [InlineData("Input(4), Hidden(0), Layers(5), Classes(3)", "RL0003", "2:units[0]")]
    [InlineData("Input(4), Hidden(1048577), Classes(3)", "RL0003", "2:units[0]")]
    [InlineData("Input(4), Hidden, Classes(3)", "RL0003", "2:")]
    [InlineData("Input(4), Hidden(8), Layers(0), Classes(3)", "RL0003", "3:count")]
    [InlineData("Input(4), Hidden(8), Layers(257), Classes(3)", "RL0003", "3:count")]
    [InlineData("Input(4), Hidden(8), Dropout, Layers(129), Classes(3)", "RL0003", "4:count")]
    [InlineData("Input(4), Classes(0)", "RL0003", "2:count")]
    [InlineData("Input(4), Output(-2147483648)", "RL0003", "2:size")]
    [InlineData("Input(4), Classes(3), BatchSize(0)", "RL0003", "3:size")]
    [InlineData("Input(4), Classes(3), Epochs(-1)", "RL0003", "3:count")]
    // RL0004
    [InlineData("Input(4), Classes(3), LearningRate(0)", "RL0004", "3:rate")]
    [InlineData("Input(4), Classes(3), LearningRate(-0.001)", "RL0004", "3:rate")]
    [InlineData("Input(4), Classes(3), LearningRate(double.NaN)", "RL0004", "3:rate")]
    [InlineData("Input(4), Classes(3), LearningRate(1.0 / 0)", "RL0004", "3:rate")]
    // RL0005
    [InlineData("Input(4), Classes(3), Sgd(Momentum = 1)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Classes(3), Sgd(Momentum = -0.1)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Classes(3), Sgd(Dampening = 1.1)", "RL0005", "3:Dampening")]
    [InlineData("Input(4), Classes(3), Sgd(Momentum = 0, Nesterov = true)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Classes(3), Sgd(Dampening = 0.1, Nesterov = true)", "RL0005", "3:Dampening")]
    [InlineData("Input(4), Classes(3), Adam(Beta1 = 1)", "RL0005", "3:Beta1")]
    [InlineData("Input(4), Classes(3), Adam(Beta2 = double.NaN)", "RL0005", "3:Beta2")]
    [InlineData("Input(4), Classes(3), Adam(Epsilon = -1e-8)", "RL0005", "3:Epsilon")]
    [InlineData("Input(4), Classes(3), AmsGrad(Beta2 = 1)", "RL0005", "3:Beta2")]
    [InlineData("Input(4), Classes(3), AdamW(WeightDecay = -0.01)", "RL0005", "3:WeightDecay")]
    [InlineData("Input(4), Classes(3), NAdam(MomentumDecay = -1)", "RL0005", "3:MomentumDecay")]
    [InlineData("Input(4), Classes(3), RAdam(Beta1 = -0.9)", "RL0005", "3:Beta1")]
    [InlineData("Input(4), Classes(3), Adagrad(RateDecay = -1)", "RL0005", "3:RateDecay")]
    [InlineData("Input(4), Classes(3), Adagrad(InitialAccumulator = double.NaN)", "RL0005", "3:InitialAccumulator")]
    [InlineData("Input(4), Classes(3), RmsProp(Alpha = 1)", "RL0005", "3:Alpha")]
    [InlineData("Input(4), Classes(3), RmsProp(Momentum = 1)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Classes(3), Adadelta(Rho = 1)", "RL0005", "3:Rho")]
    [InlineData("Input(4), Classes(3), Adadelta(Epsilon = -1)", "RL0005", "3:Epsilon")]
    [InlineData("Input(4), Classes(3), Lion(Beta2 = 1)", "RL0005", "3:Beta2")]
    [InlineData("Input(4), Classes(3), Lion(WeightDecay = -1)", "RL0005", "3:WeightDecay")]
    [InlineData("Input(4), Classes(3), L2(-1e-4)", "RL0005", "3:lambda")]
    [InlineData("Input(4), Classes(3), L1(-1)", "RL0005", "3:lambda")]
    [InlineData("Input(4), Classes(3), ClipNorm(0)", "RL0005", "3:maximum")]
    [InlineData("Input(4), Classes(3), ClipValue(double.NaN)", "RL0005", "3:maximum")]
    [InlineData("Input(4), Classes(3), MaxNorm(-3)", "RL0005", "3:maximum")]
    [InlineData("Input(4), Classes(3), LabelSmoothing(1)", "RL0005", "3:smoothing")]
    [InlineData("Input(4), Classes(3), ClassWeights(1, 0, 2)", "RL0005", "3:weights[1]")]
    [InlineData("Input(4), Hidden(8), BatchNorm(Momentum = 1.1), Classes(3)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Hidden(8), BatchNorm(Momentum = double.NaN), Classes(3)", "RL0005", "3:Momentum")]
    [InlineData("Input(4), Hidden(8), BatchNorm(Epsilon = 0), Classes(3)", "RL0005", "3:Epsilon")]
    [InlineData("Input(4), Hidden(8), LayerNorm(Epsilon = 2), Classes(3)", "RL0005", "3:Epsilon")]
    [InlineData("Input(4), Hidden(8), Activate((Activation)99), Classes(3)", "RL0005", "3:activation")]
    [InlineData("Input(4, 4, 1), Dropout, LayerNorm, Hidden(8), Classes(3)", "RL0008", "3:")]
    [InlineData("Input(4), Output(3, Loss = Loss.Huber, HuberDelta = 0)", "RL0005", "2:HuberDelta")]
    [InlineData("Input(4), Output(3, Loss = (Loss)99)", "RL0005", "2:Loss")]
    [InlineData("Input(4), Output(3, Activation = (Activation)99)", "RL0005", "2:Activation")]
    [InlineData("Input(4), Hidden(8, 8, Activation = (Activation)(-1)), Classes(3)", "RL0005", "2:Activation")]
    [InlineData("Input(4), Hidden(8, 8), Activation((Activation)9), Classes(3)", "RL0005", "3:activation")]
    [InlineData("Input(4), Classes(3), Init((Initializer)77)", "RL0005", "3:initializer")]
    [InlineData("Input(5, 4), Lstm(8, ForgetBias = double.NaN), Classes(3)", "RL0005", "2:ForgetBias")]
    [InlineData("Input(5, 4), Lstm(8, 8, ForgetBias = 101), Classes(3)", "RL0005", "2:ForgetBias")]
    // RL0006
    [InlineData("Input(5, 4), Lstm(8, Dropout = 30), Classes(3)", "RL0006", "2:Dropout")]
    [InlineData("Input(5, 4), Gru(8, Dropout = -0.1), Layers(3), Classes(3)", "RL0006", "2:Dropout")]
    [InlineData("Input(4), Dropout(1), Classes(3)", "RL0006", "2:rate")]
    [InlineData("Input(4), Hidden(8), Dropout(50), Layers(3), Classes(3)", "RL0006", "3:rate")]
    [InlineData("Input(4), Hidden(8), Dropout(-0.1), Classes(3)", "RL0006", "3:rate")]
    // RL0007
    [InlineData("Input(4), Classes(3), Output(1)", "RL0007", "3:")]
    [InlineData("Input(4), Classes(3), Sgd, Adam", "RL0007", "4:")]
    [InlineData("Input(4), Layers(3), Hidden(64, 32), Classes(3)", "RL0007", "2:count")]
    [InlineData("Input(4), Hidden(64, 32), Layers, Classes(3)", "RL0007", "3:count")]
    [InlineData("Input(4), Hidden(64), Layers(2), Layers(3), Classes(3)", "RL0007", "4:count")]
    [InlineData("Input(4), Layers(2), Layers(2), Hidden(64), Classes(3)", "RL0007", "3:count")]
    [InlineData("Input(4), Layers(2), Hidden(64), Layers(2), Classes(3)", "RL0007", "4:count")]
    [InlineData("Input(4), Layers(3), Classes(3)", "RL0007", "2:count")]
    [InlineData("Input(4), Classes(3), ClipNorm(1), ClipValue(1)", "RL0007", "4:")]
    [InlineData("Input(4), LabelSmoothing(0.1), Output(3)", "RL0007", "2:")]
    [InlineData("Input(4), Output(3), ClassWeights(1, 2, 3)", "RL0007", "3:")]
    [InlineData("Input(4), ClassWeights(1, 2), Classes(3)", "RL0007", "2:")]
    [InlineData("Input(4), Classes(3), ClassWeights", "RL0007", "3:")]
    // RL0010
    [InlineData("Input(4), Output(1, Activation = Activation.Softmax)", "RL0010", "2:Activation")]
    [InlineData("Input(4), Output(1, Activation = Activation.Softmax, Loss = Loss.BinaryCrossEntropy)", "RL0010", "2:Activation")]
    [InlineData("Input(4), Output(3, Activation = Activation.Softmax, Loss = Loss.BinaryCrossEntropy)", "RL0010", "2:Activation")]
    [InlineData("Input(4), Output(3, Loss = Loss.BinaryCrossEntropy)", "RL0010", "2:Loss")]
    [InlineData("Input(4), Output(3, Activation = Activation.Tanh, Loss = Loss.BinaryCrossEntropy)", "RL0010", "2:Activation")]
    // RL0011
    [InlineData("Input(4), Classes(3), LearningRateDecay(2)", "RL0011", "3:factor")]
    [InlineData("Input(4), Classes(3), LearningRateDecay(0.5, everyEpochs: 0)", "RL0011", "3:everyEpochs")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0, 3)", "RL0011", "3:factor")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0.1)", "RL0011", "3:")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0.1, 5, 3)", "RL0011", "3:milestones[1]")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0.1, 3, 5, 5)", "RL0011", "3:milestones[2]")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0.1, 0, 5)", "RL0011", "3:milestones[0]")]
    [InlineData("Input(4), Classes(3), ExponentialDecay(double.NaN)", "RL0011", "3:factor")]
    [InlineData("Input(4), Classes(3), CosineDecay(MinimumRate = -1)", "RL0011", "3:MinimumRate")]
    [InlineData("Input(4), Classes(3), CosineRestarts(0)", "RL0011", "3:period")]
    [InlineData("Input(4), Classes(3), CosineRestarts(1, Multiplier = 0)", "RL0011", "3:Multiplier")]
    [InlineData("Input(4), Classes(3), CosineRestarts(1, MinimumRate = -1)", "RL0011", "3:MinimumRate")]
    [InlineData("Input(4), Classes(3), LinearDecay(EndFactor = 1.1)", "RL0011", "3:EndFactor")]
    [InlineData("Input(4), Classes(3), OneCycle(0)", "RL0011", "3:maximumRate")]
    [InlineData("Input(4), Classes(3), OneCycle(RisingShare = 1)", "RL0011", "3:RisingShare")]
    [InlineData("Input(4), Classes(3), OneCycle(StartDivisor = 0.5)", "RL0011", "3:StartDivisor")]
    [InlineData("Input(4), Classes(3), OneCycle(EndDivisor = 0)", "RL0011", "3:EndDivisor")]
    [InlineData("Input(4), Classes(3), OneCycle(BaseMomentum = 1)", "RL0011", "3:BaseMomentum")]
    [InlineData("Input(4), Classes(3), OneCycle(MaximumMomentum = -0.1)", "RL0011", "3:MaximumMomentum")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(Factor = 1.5)", "RL0011", "3:Factor")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(Patience = -1)", "RL0011", "3:Patience")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(Threshold = 1)", "RL0011", "3:Threshold")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(Cooldown = -1)", "RL0011", "3:Cooldown")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(MinimumRate = -1)", "RL0011", "3:MinimumRate")]
    [InlineData("Input(4), Classes(3), Epochs(5), WarmUp(5)", "RL0011", "4:epochs")]
    [InlineData("Input(4), Classes(3), Epochs(5), WarmUp", "RL0011", "4:epochs")]
    [InlineData("Input(4), Classes(3), WarmUp(0)", "RL0011", "3:epochs")]
    [InlineData("Input(4), Classes(3), WarmUp(StartFactor = 0)", "RL0011", "3:StartFactor")]
    // What is held out, and when training stops
    [InlineData("Input(4), Classes(3), CosineDecay, OneCycle", "RL0007", "4:")]
    [InlineData("Input(4), Classes(3), ValidationSplit(1)", "RL0005", "3:fraction")]
    [InlineData("Input(4), Classes(3), EarlyStopping(0)", "RL0003", "3:patience")]
    [InlineData("Input(4), Classes(3), EarlyStopping(minDelta: -1)", "RL0005", "3:minDelta")]
    [InlineData("Input(4), Classes(3), EarlyStopping(Monitor = (Metric)9)", "RL0005", "3:Monitor")]
    [InlineData("Input(4), Output(3), EarlyStopping(Monitor = Metric.ValidationAccuracy)", "RL0005", "3:Monitor")]
    public void Fault_IsFoundOnceAtTheValue(string attributes, string id, string origin)
    {
        ParsedModel model = Definition.Parse("[Model, " + attributes + "]");

        DefinitionError error = Assert.Single(model.Errors);
        Assert.Equal((id, origin), (error.Id, Text(error.Origin)));
        Assert.False(model.IsValid);
    }

    [Theory]
    [InlineData("Input(1), Hidden(1), Layers(1), Classes(1), BatchSize(1), Epochs(1)")]
    [InlineData("Input(1048576), Hidden(1048576), Classes(1048576), BatchSize(2147483647), Epochs(2147483647)")]
    [InlineData("Input(1024, 1024), Output(1048576)")]
    [InlineData("Input(28, 28, 1), Hidden(8), Output(1)")]
    [InlineData("Input(4), Classes(3), LearningRate(double.Epsilon)")]
    [InlineData("Input(4), Classes(3), LearningRate(double.MaxValue)")]
    [InlineData("Input(4), Classes(3), Sgd(Momentum = 0, Dampening = 1)")]
    [InlineData("Input(4), Classes(3), Sgd(Momentum = 0.999, Nesterov = true)")]
    [InlineData("Input(4), Classes(3), Adam(Beta1 = 0, Beta2 = 0.9999, Epsilon = 0), L2(0)")]
    [InlineData("Input(4), Classes(3), Adagrad(RateDecay = 0, InitialAccumulator = 0, Epsilon = 0)")]
    [InlineData("Input(4), Classes(3), RmsProp(Alpha = 0, Momentum = 0, Epsilon = 0, Centered = true)")]
    [InlineData("Input(4), Classes(3), Adadelta(Rho = 0, Epsilon = 0)")]
    [InlineData("Input(4), Classes(3), Lion(Beta1 = 0, Beta2 = 0, WeightDecay = 100)")]
    [InlineData("Input(4), Classes(3), L1(0), ClipNorm(1e-9), MaxNorm(1e-9), LabelSmoothing(0), ClassWeights(1e-9, 1, 1e9)")]
    [InlineData("Input(4), ClassWeights(weights: new[] { 1.0, 2, 3 }), ClipValue(1e-9), Classes(3)")]
    [InlineData("Input(4), Dropout(0), Hidden(8), Dropout(0.999), Classes(3)")]
    [InlineData("Input(4), Output(3, HuberDelta = 1e-9)")]
    [InlineData("Input(4), Output(1, Activation = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)")]
    [InlineData("Input(4), Output(1, Activation = Activation.Sigmoid)")]
    [InlineData("Input(4), Output(3, Activation = Activation.Softmax)")]
    [InlineData("Input(4), Output(3, Activation = Activation.ReLU, Loss = Loss.MeanAbsoluteError)")]
    [InlineData("Input(4), Classes(3), LearningRateDecay(1, everyEpochs: 2147483647), WarmUp(9, StartFactor = 1)")]
    [InlineData("Input(4), Classes(3), MultiStepDecay(0.1, 1, 2, 100), Epochs(2), WarmUp(1), ValidationSplit(0)")]
    [InlineData("Input(4), Classes(3), CosineRestarts(1, Multiplier = 1), EarlyStopping(1, Monitor = Metric.ValidationAccuracy)")]
    [InlineData("Input(4), Classes(3), LinearDecay(EndFactor = 1, PerBatch = true), EarlyStopping")]
    [InlineData("Input(4), Classes(3), OneCycle(1, StartDivisor = 1, EndDivisor = 1, BaseMomentum = 0, MaximumMomentum = 0)")]
    [InlineData("Input(4), Classes(3), ReduceOnPlateau(Factor = 1, Patience = 0, Threshold = 0), ValidationSplit")]
    public void Boundary_IsFine(string attributes) => Definition.Spec("[Model, " + attributes + "]");

    [Fact]
    public void SeveralFaults_AreAllFoundInOrderOfRules() =>
        Assert.Equal(
            ["RL0001", "RL0003", "RL0004", "RL0006", "RL0007"],
            Definition.ParseFiles("using Roslearn; [Model, Input(4), Dropout(2), Adam, Classes(0), LearningRate(0), Sgd] class M;").Errors.Select(error => error.Id));

    private static string Text(Origin origin) =>
        $"{origin.Attribute}:{origin.Argument}{(origin.Element < 0 ? "" : $"[{origin.Element}]")}";
}
