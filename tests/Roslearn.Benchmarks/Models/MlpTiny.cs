namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>mlp-tiny</c>: too small for anything but overhead to matter.</summary>
[Model]
[Input(4)]
[Hidden(16, 16)]
[Classes(3)]
[BatchSize(16)]
public sealed partial class MlpTiny;
