// What cannot be trained: rules RL00xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Definitions;

[Model, Input(4), Classes(3)]
public sealed class ContainerNotPartial; // RL0001

[Model, Input(4), Hidden(8)]
public sealed partial class NoHead; // RL0002

[Model, Hidden(8), Classes(3)]
public sealed partial class NoInput; // RL0002

[Model, Input(4), Hidden(0), Classes(3)] // RL0003
public sealed partial class NoUnits;

[Model, Input(4), Classes(3), BatchSize(-32)] // RL0003
public sealed partial class NegativeBatch;

[Model, Input(4), Classes(3), LearningRate(0)] // RL0004
public sealed partial class RateOfZero;

[Model, Input(4), Classes(3), LearningRate(-0.1)] // RL0004
public sealed partial class NegativeRate;

[Model, Input(4), Classes(3), Adam(Beta1 = 1)] // RL0005
public sealed partial class BetaOfOne;

[Model, Input(4), Classes(3), Sgd(Momentum = 0, Nesterov = true)] // RL0005
public sealed partial class NesterovWithoutMomentum;

[Model, Input(4), Classes(3), Sgd, L2(-0.1)] // RL0005
public sealed partial class NegativeL2;

[Model, Input(4), Hidden(8), Dropout(50), Classes(3)] // RL0006
public sealed partial class PercentDropout;

[Model, Input(4), Hidden(64, 32), Layers(3), Classes(3)] // RL0007
public sealed partial class WidthsAndCount;

[Model, Input(4), Classes(3), Sgd, Adam] // RL0007
public sealed partial class TwoOptimizers;

[Model, Input(4), Classes(3), CosineDecay, OneCycle] // RL0007
public sealed partial class TwoSchedules;

[Model, Input(784), Lstm(8), Classes(3), ClipNorm(1)] // RL0008
public sealed partial class RecurrentOnFeatures;

[Model, Input(784), Conv2D(32, 3), MaxPool(2), Classes(10)] // RL0008
public sealed partial class ConvolutionOnFeatures;

[Model, Input(20, 8), Embedding(8), Classes(3)] // RL0008
public sealed partial class EmbeddingOfNumbers;

[Model, Input(4, 4, 1), Conv2D(8, 7), Classes(3)] // RL0009
public sealed partial class MapOfFour;

[Model, Input(4), Output(1, Activation = Activation.Softmax)] // RL0010
public sealed partial class SoftmaxOfOne;

[Model, Input(4), Output(3, Loss = Loss.BinaryCrossEntropy)] // RL0010
public sealed partial class ProbabilityLossOnLinear;

[Model, Input(4), Output(3, Activation = Activation.Softmax, Loss = Loss.BinaryCrossEntropy)] // RL0010
public sealed partial class SoftmaxWithBinaryLoss;

[Model, Input(4), Classes(3), LearningRateDecay(2)] // RL0011
public sealed partial class GrowingFactor;

[Model, Input(4), Classes(3), MultiStepDecay(0.1, 60, 30), Epochs(40)] // RL0011
public sealed partial class UnsortedMilestones;

[Input(4), Hidden(8), Classes(3)] // RL0013
public sealed partial class NotAModel;
