using Roslearn;

namespace Vowels;

/// <summary>Knows nine speakers by how they say two vowels: up to 29 steps of 12 numbers.</summary>
[Model]
[Input(29, 12)]
[Gru(64, Bidirectional = true), Dropout(0.4)]
[Classes(9)]
[Adam, LearningRate(0.003), CosineDecay, ClipNorm(1), BatchSize(16), Epochs(60)]
public sealed partial class SpeakerClassifier;
