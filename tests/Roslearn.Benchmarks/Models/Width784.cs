namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-784</c>: every layer 784 wide, a multiple of 16.</summary>
[Model]
[Input(784)]
[Hidden(784), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width784;
