using Roslearn;

namespace Mnist;

/// <summary>Reads handwritten digits, in pictures of 28 x 28 pixels.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(32, 3), MaxPool(2)]
[Conv2D(64, 3), MaxPool(2), Dropout(0.25)]
[Hidden(128), Dropout(0.5)]
[Classes(10)]
[AdamW, OneCycle(0.003), BatchSize(64), Epochs(8)]
public sealed partial class DigitReader;
