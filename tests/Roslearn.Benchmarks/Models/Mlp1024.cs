namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-1024</c>: large products, weights and moments beyond the second-level cache.</summary>
[Model]
[Input(784)]
[Hidden(1024), Layers(3)]
[Classes(10)]
[BatchSize(256)]
public sealed partial class Mlp1024;
