using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Sequences;

public sealed class StatefulTests
{
    [Theory]
    [InlineData("LstmText", "LstmPieces")]
    [InlineData("GruText", "GruPieces")]
    [InlineData("RnnText", "RnnPieces")]
    public void TwoPieces_HaveTheLossOfTheWhole(string wholeName, string piecesName)
    {
        const int rows = 5, half = SequenceModels.Steps / 2;
        GeneratedModel<int, int> whole = SequenceModels.NewText(wholeName), pieces = SequenceModels.NewText(piecesName);
        whole.ParameterArena.CopyTo(pieces.ParameterArena);
        pieces.RefreshTransposed();
        Batch batch = new(Rows(1), Rows(2));
        whole.StartTraining(rows);
        pieces.StartTraining(rows);

        whole.Backpropagate(batch, 1);
        pieces.Backpropagate(Part(batch, 0), 1);
        double[] first = pieces.RowLosses;
        pieces.CarriesState = true;
        pieces.Backpropagate(Part(batch, half), 2);

        Comparison(whole.RowLosses, [.. first.Zip(pieces.RowLosses, (a, b) => a + b)]);

        double[][] Rows(int seed) => [.. SequenceModels.Tokens(rows * SequenceModels.Steps, seed).Select(token => (double)token).Chunk(SequenceModels.Steps)];

        static Batch Part(Batch batch, int start) =>
            new([.. batch.Inputs.Select(row => row[start..(start + half)])], [.. batch.Targets.Select(row => row[start..(start + half)])]);

        static void Comparison(double[] expected, double[] actual) => Differential.Comparison.Close("loss of row ", expected, actual, 1e-6, 1e-7);
    }

    [Fact]
    public void Training_TakesPiecesInOrderAndCarriesTheState()
    {
        // Each sequence repeats one token after a piece that names it: only a state that was carried can know.
        const int sequences = 8, batches = 12;
        int[] inputs = new int[sequences * batches * 3], targets = new int[inputs.Length];
        for (int batch = 0; batch < batches; batch++)
        {
            for (int i = 0; i < sequences; i++)
            {
                int name = 1 + ((i + (batch / 2 * 5)) % 10), at = ((batch * sequences) + i) * 3;
                inputs.AsSpan(at, 3).Fill(batch % 2 == 0 ? name : 0);
                targets.AsSpan(at, 3).Fill(batch % 2 == 0 ? 0 : name);
            }
        }

        GeneratedModel<int, int> model = SequenceModels.NewText("LstmPieces");
        var data = new Dataset<int, int>(inputs, targets, sequences * batches);
        TrainingHistory history = model.Model.Train(data, options: new TrainingOptions { BatchSize = sequences, Epochs = 150, LearningRate = 0.02 });

        Assert.True(history.Epochs[^1].Loss < 0.1, $"loss {history.Epochs[^1].Loss}");
        Assert.False(model.Layout.Defaults.Shuffle);
        Assert.True(model.Model.Evaluate(data).Loss > 1, "an evaluation starts every example with no state");
    }
}
