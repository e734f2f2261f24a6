using Roslearn;

namespace FashionMnist;

/// <summary>Tells ten kinds of clothes apart in pictures of 28 x 28 pixels.</summary>
[Model, Input(784)]
[Hidden(512), Dropout(0.3)]
[Hidden(256), Dropout(0.3)]
[Classes(10)]
[Adam, LearningRate(0.001), CosineDecay(PerBatch = true), BatchSize(128), Epochs(20)]
public sealed partial class FashionClassifier;
