using Roslearn;

namespace Addition;

/// <summary>Reads "35+61" backwards and then writes the sum, a digit a step.</summary>
[Model]
[Tokens(length: 8, vocabulary: 12)]
[Embedding(12)]
[Lstm(128)]
[Classes(12, PerStep = true)]
[Adam, LearningRate(0.003), BatchSize(32), ClipNorm(1)]
public sealed partial class TwoDigits;

/// <summary>Reads "535+61" backwards and then writes the sum, a digit a step.</summary>
[Model]
[Tokens(length: 11, vocabulary: 12)]
[Embedding(12)]
[Lstm(128)]
[Classes(12, PerStep = true)]
[Adam, LearningRate(0.003), BatchSize(128), ClipNorm(1)]
public sealed partial class ThreeDigits;
