// Learning rate and optimizer: rules RL01xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.LearningRates;

[Model, Input(4), Hidden(8), Classes(3), LearningRate(0.1)] // RL0101
public sealed partial class AdamAtATenth;

[Model, Input(4), Hidden(8), Classes(3), Sgd, LearningRate(10)] // RL0101
public sealed partial class SgdAtTen;

[Model, Input(4), Hidden(8), Classes(3), Lion, LearningRate(0.003)] // RL0101
public sealed partial class LionAtAdamsRate;

[Model, Input(4), Hidden(8), Classes(3), LearningRate(1e-9)] // RL0102
public sealed partial class TinyRate;

[Model, Input(4), Hidden(8), Classes(3), Sgd, LearningRate(1e-8)] // RL0102
public sealed partial class TinySgdRate;

[Model, Input(4), Hidden(8), Classes(3), LearningRate(0.004)] // RL0103
public sealed partial class UntypicalRate;

[Model, Input(4), Hidden(8), Classes(3), Sgd, Epochs(90), EarlyStopping] // RL0104
public sealed partial class LongConstantSgd;

[Model, Input(4), Hidden(8), Classes(3), LearningRateDecay(0.1), Epochs(20)] // RL0105
public sealed partial class TenthOfEveryEpoch;

[Model, Input(4), Hidden(8), Classes(3), ExponentialDecay(0.5), Epochs(100)] // RL0105
public sealed partial class HalfOfEveryEpoch;

[Model, Input(4), Hidden(8), Classes(3), LearningRateDecay(0.1, everyEpochs: 30), Epochs(20)] // RL0106
public sealed partial class StepAfterTheEnd;

[Model, Input(4), Hidden(8), Classes(3), ReduceOnPlateau] // RL0106
public sealed partial class PlateauAfterTheEnd;

[Model, Input(4), Hidden(8), Classes(3), WarmUp(10), Epochs(20)] // RL0107
public sealed partial class HalfTheTrainingWarmsUp;

[Model, Input(4), Hidden(8), Classes(3), Adam, L2(0.001)] // RL0108
public sealed partial class CoupledDecay;

[Model, Input(4), Hidden(8), Layers(1), Classes(3)] // RL0109
public sealed partial class OnceIsOnce;

[Model, Input(4), Hidden(8), BatchNorm, BatchNorm, Classes(3)] // RL0109
public sealed partial class NormalizedTwice;

[Model, Input(4), Hidden(8), Output(1, HuberDelta = 2)] // RL0109
public sealed partial class DeltaOfAnotherLoss;

[Model, Input(4), Hidden(8), Classes(3), LearningRate(0.001), OneCycle(0.01)] // RL0109
public sealed partial class TwoRates;

[Model, Input(4), Hidden(8), Classes(3), Adagrad, Epochs(300), EarlyStopping] // RL0110
public sealed partial class AdagradForEver;

[Model, Input(4), Hidden(8), Classes(3), Adagrad, CosineDecay] // RL0110
public sealed partial class AdagradWithSchedule;

[Model, Input(4), Hidden(8), Classes(3), Sgd(Momentum = 0.999)] // RL0111
public sealed partial class HeavyMomentum;

[Model, Input(4), Hidden(8), Classes(3), Adam(Beta2 = 0.5)] // RL0111
public sealed partial class ForgetfulSquares;

[Model, Input(4), Hidden(8), Classes(3), OneCycle, EarlyStopping(5)] // RL0112
public sealed partial class CycleCutShort;

[Model, Input(4), Hidden(8), Classes(3), OneCycle, WarmUp(1)] // RL0112
public sealed partial class CycleWarmedUpTwice;
