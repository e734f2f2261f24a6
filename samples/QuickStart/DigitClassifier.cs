using Roslearn;

namespace QuickStart;

/// <summary>Reads a digit from 28 x 28 pixels. Its training and prediction code is generated while this project builds.</summary>
[Model, Input(784)]
[Hidden(128), Layers(3)]
[Classes(10)]
[LearningRate(0.001)]
public sealed partial class DigitClassifier;
