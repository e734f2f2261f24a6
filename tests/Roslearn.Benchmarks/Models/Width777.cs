namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-777</c>: every layer 777 wide, no multiple of 16.</summary>
[Model]
[Input(777)]
[Hidden(777), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width777;
