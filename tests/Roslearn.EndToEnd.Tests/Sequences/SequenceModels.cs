using EndToEnd.Harness;

namespace EndToEnd.Sequences;

/// <summary>Models over sequences that several tests share, compiled once.</summary>
public static class SequenceModels
{
    public const int Vocabulary = 11;
    public const int Steps = 6;
    public const int Features = 3;

    private const string Text = """
        [Model, Tokens(6, 11), Embedding(5), Lstm(20), Layers(2), Classes(11, PerStep = true)]
        public sealed partial class LstmText;

        [Model, Tokens(6, 11), Embedding(5), Gru(20), Hidden(7), Gru(18), Classes(11, PerStep = true)]
        public sealed partial class GruText;

        [Model, Tokens(6, 11), Embedding(5), Rnn(20), Classes(11, PerStep = true)]
        public sealed partial class RnnText;

        [Model, Tokens(6, 11), Embedding(5), Gru(20, 18, ResetAfter = false, Dropout = 0.3), Classes(11, PerStep = true)]
        public sealed partial class ResetText;

        [Model, Tokens(3, 11), Embedding(5), Lstm(20), Layers(2), Classes(11, PerStep = true), Stateful]
        public sealed partial class LstmPieces;

        [Model, Tokens(3, 11), Embedding(5), Gru(20), Hidden(7), Gru(18), Classes(11, PerStep = true), Stateful]
        public sealed partial class GruPieces;

        [Model, Tokens(3, 11), Embedding(5), Rnn(20), Classes(11, PerStep = true), Stateful]
        public sealed partial class RnnPieces;

        [Model, Tokens(3, 11), Embedding(5), Gru(20, 18, ResetAfter = false, Dropout = 0.3), Classes(11, PerStep = true), Stateful]
        public sealed partial class ResetPieces;

        [Model, Input(6, 3), Hidden(9), Lstm(20), Hidden(8), Output(2)]
        public sealed partial class LstmSeries;

        [Model, Input(6, 3, Scaling = Scaling.Standard), Lstm(20), Output(2, Scaling = Scaling.MinMax), Epochs(1)]
        public sealed partial class ScaledSeries;

        [Model, Input(6, 3, Scaling = Scaling.MinMax), Gru(9), Output(2, PerStep = true, Scaling = Scaling.Standard), Epochs(1)]
        public sealed partial class ScaledSteps;

        [Model, Input(6, 3), Gru(20, Bidirectional = true), Dropout(0.2), Rnn(9, Bidirectional = true), Classes(4), BatchSize(16)]
        public sealed partial class BothWays;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    /// <summary>The classes that write text, in order of the cells.</summary>
    public static readonly string[] Texts = ["LstmText", "GruText", "RnnText", "ResetText"];

    /// <summary>A new model of that class.</summary>
    public static GeneratedModel Create(string name, ulong seed = 3) => Models.Value.Create(name, seed);

    /// <summary>A new model over tokens.</summary>
    public static GeneratedModel<int, int> NewText(string name, ulong seed = 3) => (GeneratedModel<int, int>)Create(name, seed);

    /// <summary>A new regression over a series.</summary>
    public static GeneratedModel<float> NewSeries(string name = "LstmSeries", ulong seed = 3) => (GeneratedModel<float>)Create(name, seed);

    /// <summary>Random tokens.</summary>
    public static int[] Tokens(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(Vocabulary))];
    }

    /// <summary>Random values.</summary>
    public static float[] Values(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
