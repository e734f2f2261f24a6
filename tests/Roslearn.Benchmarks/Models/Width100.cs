namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-100</c>: every layer 100 wide, no multiple of 16.</summary>
[Model]
[Input(100)]
[Hidden(100), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width100;
