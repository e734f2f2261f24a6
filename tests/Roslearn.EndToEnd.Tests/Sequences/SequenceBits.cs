using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Sequences;

/// <summary>What training steps over sequences leave, to the bit.</summary>
public static class SequenceBits
{
    /// <summary>Three steps over random batches of sequences of any length, each cut into ranges of whole tiles.</summary>
    public static int[] OfSteps(GeneratedModel model, int rows, int ranges, bool backwards = false, int workspace = 0)
    {
        model.StartTraining(Math.Max(rows, workspace));
        for (int step = 1; step <= 3; step++)
        {
            model.Backpropagate(Draw(model, rows, step), step, seed: 9, ranges);
            model.Update(model.Layout.Defaults, 0.01, backwards);
        }

        return Bits.OfTraining(model);
    }

    private static Batch Draw(GeneratedModel model, int rows, int seed)
    {
        var random = new Random(seed);
        int classes = model.Layout.StepOutputSize;
        return new Batch(
            Rows(model.Layout.InputSize, () => model.Layout.Vocabulary > 0 ? random.Next(model.Layout.Vocabulary) : (float)random.NextDouble()),
            Rows(model.Layout.TargetSize, () => model.Layout.IsClassifier ? random.Next(classes) : (float)random.NextDouble()),
            [.. Enumerable.Range(0, rows).Select(_ => random.Next(1, model.Layout.Steps + 1))]);

        double[][] Rows(int size, Func<double> draw) =>
            [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, size).Select(_ => draw()).ToArray())];
    }
}
