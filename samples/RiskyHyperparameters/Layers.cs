// Capacity and architecture: rules RL03xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Layers;

[Model, Input(4), Hidden(64), Layers(6), Classes(3)] // RL0301
public sealed partial class SixLayers;

[Model, Input(4), Hidden(64), Layers(20), Classes(3)] // RL0302
public sealed partial class TwentyLayers;

[Model, Input(4), Hidden(64), Layers(3), Classes(3), Activation(Activation.Sigmoid)] // RL0303
public sealed partial class SigmoidTower;

[Model, Input(4), Hidden(64, Activation = Activation.Linear), Classes(3)] // RL0304
public sealed partial class LinearHidden;

[Model, Input(4), Hidden(64, Activation = Activation.Softmax), Classes(3)] // RL0304
public sealed partial class SoftmaxHidden;

[Model, Input(784), Hidden(4), Classes(10)] // RL0305
public sealed partial class FourForTen;

[Model, Input(784), Hidden(2048), Classes(10)] // RL0306
public sealed partial class LargeAndFree;

[Model, Input(8), Hidden(64), Output(1, Activation = Activation.ReLU)] // RL0307
public sealed partial class ClippedPrice;

[Model, Input(8), Hidden(64), Classes(3), Init(Initializer.Zeros)] // RL0308
public sealed partial class AllZeros;
