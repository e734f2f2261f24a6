using Roslearn;

namespace CharacterRnn;

/// <summary>Guesses the next character of a text of up to 128 different ones.</summary>
[Model]
[Tokens(length: 128, vocabulary: 128)]
[Embedding(64)]
[Lstm(128), Layers(2)]
[Classes(128, PerStep = true)]
[Adam, LearningRate(0.003), CosineDecay(PerBatch = true), ClipNorm(5), BatchSize(32), Epochs(20), Stateful]
public sealed partial class CharacterModel;
