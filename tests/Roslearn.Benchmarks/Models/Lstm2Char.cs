namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>lstm2-char</c>.</summary>
[Model]
[Tokens(64, 65)]
[Embedding(64)]
[Lstm(128), Layers(2)]
[Classes(65, PerStep = true)]
[BatchSize(32)]
public sealed partial class Lstm2Char;
