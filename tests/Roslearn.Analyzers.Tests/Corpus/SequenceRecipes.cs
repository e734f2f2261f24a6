namespace Roslearn.Analyzers.Tests.Corpus;

/// <summary>Networks over sequences.</summary>
internal static class SequenceRecipes
{
    public static readonly IReadOnlyList<Recipe> All =
    [
        new(
            "CharacterModel",
            "the example of this library",
            "Tokens(length: 64, vocabulary: 65), Embedding(64), Lstm(128), Layers(2), Classes(65, PerStep = true), LearningRate(0.002), LearningRateDecay(0.97, everyEpochs: 1), ClipNorm(5)"),
        new(
            "CharRnn",
            "A. Karpathy, char-rnn",
            "Tokens(50, 65), Embedding(32), Lstm(128), Layers(2), Classes(65, PerStep = true), RmsProp(Alpha = 0.95), LearningRate(0.002), ExponentialDecay(0.97), ClipValue(5), BatchSize(50), Epochs(50)"),
        new(
            "AdditionRnn",
            "Keras examples, addition_rnn.py",
            "Input(7, 12), Lstm(128), Layers(2), Classes(12, PerStep = true), Adam, BatchSize(32), Epochs(30)",
            ("RL0602", "the example does not clip, and its loss has spikes")),
        new(
            "WordLanguageModel",
            "PyTorch examples, word_language_model",
            "Tokens(35, 10000), Embedding(200), Dropout(0.2), Lstm(200, Dropout = 0.2), Layers(2), Dropout(0.2), Classes(10000, PerStep = true), Sgd(Momentum = 0), LearningRate(1), ReduceOnPlateau(Factor = 0.25, Patience = 1), ClipNorm(0.25), BatchSize(20), Epochs(40)"),
        new(
            "KerasGru",
            "Keras, GRU with reset_after=False",
            "Input(120, 7), Gru(32, ResetAfter = false), Output(1), Adam, LearningRate(0.001), ClipNorm(1), Epochs(10)"),
        new(
            "ReviewsLstm",
            "Keras examples, imdb_lstm.py",
            "Tokens(80, 20000), Embedding(128), Lstm(128), Dropout(0.2), Classes(2), Adam, BatchSize(32), Epochs(15), ClipNorm(1)"),
        new(
            "ReviewsBidirectional",
            "Keras, Bidirectional LSTM on IMDB",
            "Tokens(200, 20000), Embedding(128), Lstm(64, 64, Bidirectional = true), Classes(2), Adam, BatchSize(32), Epochs(2)",
            ("RL0306", "2.7 million parameters for 25,000 reviews: after two epochs the example overfits, which is why it has two"),
            ("RL0602", "the example does not clip")),
        new(
            "WeatherForecast",
            "Keras, Timeseries forecasting",
            "Input(120, 7), Lstm(32), Output(1), Adam, LearningRate(0.001), ClipNorm(1), BatchSize(256), Epochs(10), EarlyStopping(5)"),
        new(
            "PennTreebankMedium",
            "W. Zaremba et al. 2014",
            "Tokens(35, 10000), Embedding(650), Dropout(0.5), Lstm(650), Dropout(0.5), Layers(2), Classes(10000, PerStep = true), Sgd(Momentum = 0), LearningRate(1), ExponentialDecay(0.87), ClipNorm(5), BatchSize(20), Epochs(39)"),
        new(
            "HumanActivity",
            "J. Brownlee, LSTMs for human activity recognition",
            "Input(128, 9), Lstm(100), Dropout(0.5), Hidden(100), Classes(6), Adam, BatchSize(64), Epochs(15)",
            ("RL0602", "the tutorial does not clip")),
        new(
            "RowsOfDigits",
            "Q. Le et al. 2015, rows as steps",
            "Input(28, 28), Gru(128), Classes(10), RmsProp, LearningRate(0.001), ClipNorm(1), BatchSize(128), Epochs(10)"),
        new(
            "ShortPlainRnn",
            "J. Elman 1990",
            "Input(10, 5), Rnn(20), Classes(5, PerStep = true), Sgd, LearningRate(0.1), ClipNorm(1), Epochs(30)"),
        new(
            "NeuralLanguageModel",
            "Y. Bengio et al. 2003",
            "Tokens(5, 10000), Embedding(60), Hidden(100, Activation = Activation.Tanh), Classes(10000), Sgd(Momentum = 0), LearningRate(0.001), L2(0.0001), BatchSize(32), Epochs(20)"),
    ];
}
