namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-300</c>: every layer 300 wide, no multiple of 16.</summary>
[Model]
[Input(300)]
[Hidden(300), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width300;
