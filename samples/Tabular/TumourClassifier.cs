using Roslearn;

namespace Tabular;

/// <summary>Tells malignant from benign tumours by 30 measurements of cell nuclei (Wisconsin diagnostic breast cancer data).</summary>
[Model, Input(30)]
[Hidden(16)]
[Classes(2)]
[Adam, LearningRate(0.001), L2(0.0001), BatchSize(16), Epochs(40)]
public sealed partial class TumourClassifier;
