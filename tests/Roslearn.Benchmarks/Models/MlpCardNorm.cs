namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-card-norm</c>: <see cref="MlpCard"/> with a batch normalisation behind every hidden layer, to see what that costs.</summary>
[Model]
[Input(784)]
[Hidden(128), BatchNorm, Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class MlpCardNorm;
