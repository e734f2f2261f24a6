using Roslearn;

namespace FashionMnist;

/// <summary>The same with convolutions, which look at neighbouring pixels together wherever they are.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(32, 3), MaxPool(2)]
[Conv2D(64, 3), MaxPool(2), Dropout(0.3)]
[Hidden(56), Dropout(0.3)]
[Classes(10)]
[AdamW, OneCycle(0.004), BatchSize(64), Epochs(12)]
public sealed partial class FashionConvolution;
