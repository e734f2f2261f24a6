// Convolutions and pools: rules RL05xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Convolutions;

[Model, Input(32, 32, 3), Conv2D(16, 3), Conv2D(16, 9), Classes(10)] // RL0501
public sealed partial class NineByNine;

[Model, Input(30, 30, 3), Conv2D(16, 3, Padding = Padding.Same), MaxPool(5), Classes(10)] // RL0502
public sealed partial class PoolOfFive;

[Model, Input(32, 32, 3), Conv2D(16, 3, Stride = 4), Classes(10)] // RL0503
public sealed partial class StrideOverKernel;

[Model, Input(32, 32, 3), Conv2D(16, 3, Dilation = 2, Stride = 2), Classes(10)] // RL0503
public sealed partial class EvenPlacesOnly;

[Model, Input(27, 27, 1), MaxPool(2), Classes(10)] // RL0504
public sealed partial class OddPicture;
