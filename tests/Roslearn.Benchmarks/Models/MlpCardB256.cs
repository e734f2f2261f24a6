namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-card-b256</c>: the same network in large steps.</summary>
[Model]
[Input(784)]
[Hidden(128), Layers(3)]
[Classes(10)]
[BatchSize(256)]
public sealed partial class MlpCardB256;
