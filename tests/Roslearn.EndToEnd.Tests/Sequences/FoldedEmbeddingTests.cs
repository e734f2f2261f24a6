using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Sequences;

/// <summary>An embedding that is folded into the layer that reads it, against one that is not: small batches do not pay for the table.</summary>
public sealed class FoldedEmbeddingTests
{
    private const int Length = 6, Vocabulary = 11;

    private static readonly string[] Kinds = ["Lstm", "Gru", "Rnn"];

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(string.Concat(Kinds.Select(cell => $"""
        [Model, Tokens(6, 11), Embedding(5), {cell}(20), Classes(11, PerStep = true), BatchSize(64)]
        public sealed partial class Folded{cell};

        [Model, Tokens(6, 11), Embedding(5), {cell}(20), Classes(11, PerStep = true), BatchSize(1)]
        public sealed partial class Unfolded{cell};

        [Model, Tokens(6, 11), Embedding(5), {cell}(20), Classes(11, PerStep = true), BatchSize(64), ClipNorm(1), MaxNorm(0.6)]
        public sealed partial class Bounded{cell};

        """))));

    public static TheoryData<string> Cells => new(Kinds);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Fold_LeavesTheBitsOfPredictions(string cell)
    {
        GeneratedModel<int, int> folded = Create("Folded" + cell), unfolded = Create("Unfolded" + cell);
        Assert.True(folded.Layout.TableTasks > 0 && unfolded.Layout.TableTasks == 0, "one of the two must be folded");
        unfolded.ParameterArena.CopyTo(folded.ParameterArena);
        folded.RefreshTransposed();
        unfolded.RefreshTransposed();
        foreach (int rows in new[] { 1, 13 })
        {
            int[] tokens = SequenceModels.Tokens(rows * Length);
            float[] expected = new float[tokens.Length * Vocabulary], outputs = new float[expected.Length];
            unfolded.Compiled.Predict(tokens, expected);
            folded.Compiled.Predict(tokens, outputs);

            Assert.Equal(Bits.Of(expected), Bits.Of(outputs));
        }
    }

    /// <summary>Not to the bit: the gradients of the places of a token are added first.</summary>
    [Theory]
    [MemberData(nameof(Cells))]
    public void Fold_LeavesGradients(string cell)
    {
        GeneratedModel<int, int> folded = Create("Folded" + cell), unfolded = Create("Unfolded" + cell);
        unfolded.ParameterArena.CopyTo(folded.ParameterArena);
        foreach (GeneratedModel<int, int> model in new[] { folded, unfolded })
        {
            model.RefreshTransposed();
            model.StartTraining(27);
            model.Backpropagate(Draw(27), 1);
            model.Update(model.Layout.Defaults, 0.01);
        }

        float scale = folded.GradientArena.ToArray().Max(Math.Abs);
        Assert.True(scale > 1e-3f, $"the gradients are nothing: {scale}");
        Assert.All(
            folded.GradientArena.ToArray().Zip(unfolded.GradientArena.ToArray()),
            pair => Assert.Equal(pair.Second, pair.First, 2e-6f * scale));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Training_KeepsTheTableThatOfItsWeights(string cell)
    {
        foreach (string name in new[] { "Folded", "Bounded" })
        {
            GeneratedModel<int, int> model = Create(name + cell);
            float[] before = model.TransposedArena.ToArray();
            model.Train(Draw(64), new TrainingOptions { Epochs = 2, BatchSize = 20, Threads = 2 });
            float[] after = model.TransposedArena.ToArray();
            model.RefreshTransposed();

            Assert.NotEqual(before, after);
            Assert.Equal(model.TransposedArena.ToArray(), after);
        }
    }

    private static GeneratedModel<int, int> Create(string name) => (GeneratedModel<int, int>)Models.Value.Create(name, 3);

    private static Batch Draw(int rows)
    {
        var random = new Random(5);
        return new Batch(Rows(), Rows(), [.. Enumerable.Range(0, rows).Select(_ => random.Next(1, Length + 1))]);

        double[][] Rows() => [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, Length).Select(_ => (double)random.Next(Vocabulary)).ToArray())];
    }
}
