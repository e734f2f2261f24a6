// Recurrent layers and embeddings: rules RL06xx. Each comment names the rule that speaks there.

using Roslearn;

namespace RiskyHyperparameters.Sequences;

[Model, Input(200, 8), Rnn(64), Classes(3), ClipNorm(1)] // RL0601
public sealed partial class LongPlainRnn;

[Model, Input(50, 8), Lstm(64), Classes(3)] // RL0602
public sealed partial class FreeGradients;

[Model, Input(50, 8), Lstm(64, ForgetBias = 0), Classes(3), ClipNorm(1)] // RL0603
public sealed partial class ForgetsFromTheStart;

[Model, Input(50, 8), Gru(64), Layers(6), Classes(3), ClipNorm(1)] // RL0604
public sealed partial class SixRecurrent;

[Model, Input(50, 8), Lstm(64, Dropout = 0.3), Classes(3), ClipNorm(1)] // RL0605
public sealed partial class DropsNothing;

[Model, Tokens(20, 100), Embedding(300), Classes(2)] // RL0606
public sealed partial class EmbeddingOfAll;
