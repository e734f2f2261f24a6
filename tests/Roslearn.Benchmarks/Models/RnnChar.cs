namespace Roslearn.Benchmarks.Models;

/// <summary>Case <c>rnn-char</c>.</summary>
[Model]
[Tokens(64, 65)]
[Embedding(64)]
[Rnn(128)]
[Classes(65, PerStep = true)]
[BatchSize(32)]
public sealed partial class RnnChar;
