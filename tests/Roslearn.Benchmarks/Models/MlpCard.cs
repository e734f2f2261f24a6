namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-card</c>: the first example of the documentation.</summary>
[Model]
[Input(784)]
[Hidden(128), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class MlpCard;
