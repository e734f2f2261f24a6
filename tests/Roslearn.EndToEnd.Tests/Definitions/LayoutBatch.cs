using Roslearn.Training;

namespace EndToEnd.Definitions;

/// <summary>Rows that fit a compiled model.</summary>
public static class LayoutBatch
{
    /// <summary>Inputs between -1 and 1, or tokens; class indices, probabilities of 0 or 1, or numbers between -2 and 2.</summary>
    public static Batch Draw(NetworkLayout layout, int rows, int seed = 1)
    {
        var random = new Random(seed);
        return new Batch(
            [.. Enumerable.Range(0, rows).Select(_ => Values(layout.InputSize, () => Input(layout, random)))],
            [.. Enumerable.Range(0, rows).Select(_ => Values(layout.TargetSize, () => Target(layout, random)))]);
    }

    private static double Input(NetworkLayout layout, Random random) =>
        layout.Vocabulary > 0 ? random.Next(layout.Vocabulary) : (random.NextDouble() * 2) - 1;

    private static double Target(NetworkLayout layout, Random random) =>
        layout.IsClassifier ? random.Next(layout.StepOutputSize)
        : layout.TargetsAreProbabilities ? random.Next(2)
        : (random.NextDouble() * 4) - 2;

    private static double[] Values(int count, Func<double> draw) => [.. Enumerable.Range(0, count).Select(_ => (double)(float)draw())];
}
