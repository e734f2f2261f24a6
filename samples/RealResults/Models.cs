using Roslearn;

namespace RealResults;

/// <summary>Handwritten digits in pictures of 28 x 28 pixels: the network of Keras' <c>mnist_mlp</c> example.</summary>
[Model, Input(784)]
[Hidden(512), Dropout(0.2)]
[Hidden(512), Dropout(0.2)]
[Classes(10)]
[Adam, LearningRate(0.001), CosineDecay(PerBatch = true), BatchSize(128), Epochs(20)]
public sealed partial class MnistClassifier;

/// <summary>Handwritten digits in pictures of 8 x 8 pixels with values from 0 to 16.</summary>
[Model, Input(64, Scaling = Scaling.MinMax)]
[Hidden(128), Dropout(0.3)]
[Classes(10)]
[Adam, LearningRate(0.003), CosineDecay(PerBatch = true), BatchSize(32), Epochs(60)]
public sealed partial class SmallDigitClassifier;

/// <summary>Malignant and benign tumours by 30 measurements of cell nuclei (Wisconsin diagnostic breast cancer data).</summary>
[Model, Input(30, Scaling = Scaling.Standard)]
[Hidden(32), Dropout(0.3)]
[Classes(2)]
[Adam, LearningRate(0.003), L2(0.001), CosineDecay(PerBatch = true), BatchSize(16), Epochs(40)]
public sealed partial class TumourClassifier;

/// <summary>The median value of the houses in a district of California by eight numbers and how near the ocean is (five categories).</summary>
[Model, Input(13, Scaling = Scaling.Standard)]
[Hidden(128, 128, 64)]
[Output(1, Scaling = Scaling.Standard)]
[Adam, LearningRate(0.002), CosineDecay(PerBatch = true), BatchSize(64), Epochs(60)]
public sealed partial class HouseValue;
