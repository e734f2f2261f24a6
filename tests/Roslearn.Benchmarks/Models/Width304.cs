namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>width-304</c>: every layer 304 wide, a multiple of 16.</summary>
[Model]
[Input(304)]
[Hidden(304), Layers(3)]
[Classes(10)]
[BatchSize(32)]
public sealed partial class Width304;
