namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>gru-char</c>.</summary>
[Model]
[Tokens(64, 65)]
[Embedding(64)]
[Gru(128)]
[Classes(65, PerStep = true)]
[BatchSize(32)]
public sealed partial class GruChar;
