namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-wide</c>: the weights fill the second-level cache several times over.</summary>
[Model]
[Input(784)]
[Hidden(512), Layers(3)]
[Classes(10)]
[BatchSize(128)]
public sealed partial class MlpWide;
