using Roslearn;

namespace FashionMnist;

/// <summary>Which classes a model takes for which.</summary>
internal static class Mistakes
{
    private const int Shown = 5;

    /// <summary>Writes the most frequent confusions, most frequent first.</summary>
    public static void Write(TextWriter output, IModel<float, int> model, Dataset<float, int> test)
    {
        var confusions = Enumerable.Range(0, test.Count)
            .Select(i => (Truth: test.Target(i), Taken: Classify(model, test.Input(i))))
            .Where(pair => pair.Truth != pair.Taken)
            .CountBy(pair => pair)
            .OrderByDescending(pair => pair.Value)
            .Take(Shown);
        foreach (var ((truth, taken), count) in confusions)
        {
            output.WriteLine($"{count,5} x {FashionData.ClassNames[truth]} taken for {FashionData.ClassNames[taken]}");
        }
    }

    private static int Classify(IModel<float, int> model, ReadOnlySpan<float> input)
    {
        Span<float> probabilities = stackalloc float[FashionData.ClassNames.Count];
        model.Predict(input, probabilities);
        int best = 0;
        for (int i = 1; i < probabilities.Length; i++)
        {
            best = probabilities[i] > probabilities[best] ? i : best;
        }

        return best;
    }
}
