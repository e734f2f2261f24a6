using Roslearn;

namespace FashionMnist;

/// <summary>The same with convolutions, which look at neighbouring pixels together wherever they are.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(2)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(2)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.Linear), BatchNorm, Activate(Activation.ReLU), MaxPool(2), Dropout(0.25)]
[Hidden(64), Dropout(0.25)]
[Classes(10)]
[AdamW, OneCycle(0.006), BatchSize(64), Epochs(12)]
public sealed partial class FashionConvolution;
