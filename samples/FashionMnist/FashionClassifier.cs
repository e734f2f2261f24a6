using Roslearn;

namespace FashionMnist;

/// <summary>Tells ten kinds of clothes apart in pictures of 28 x 28 pixels.</summary>
[Model, Input(784)]
[Hidden(512), Dropout(0.2)]
[Hidden(256), Dropout(0.2)]
[Classes(10)]
[Adam, LearningRate(0.001), BatchSize(128), Epochs(11)]
public sealed partial class FashionClassifier;
