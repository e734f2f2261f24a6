namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>cnn-lenet</c>: pictures of 28×28, two convolutions.</summary>
[Model]
[Input(28, 28, 1)]
[Conv2D(32, 3), MaxPool(2)]
[Conv2D(64, 3), MaxPool(2)]
[Hidden(128)]
[Classes(10)]
[BatchSize(64)]
public sealed partial class CnnLenet;
