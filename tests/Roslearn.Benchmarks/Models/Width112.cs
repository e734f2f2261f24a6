namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-112</c>: every layer 112 wide, a multiple of 16.</summary>
[Model]
[Input(112)]
[Hidden(112), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width112;
