using Roslearn;

namespace FashionMnist;

/// <summary>Which classes a model takes for which.</summary>
internal static class Mistakes
{
    private const int Shown = 5;

    /// <summary>Writes the most frequent confusions, most frequent first.</summary>
    public static void Write(TextWriter output, FashionClassifier model, Dataset<float, int> test)
    {
        var confusions = Enumerable.Range(0, test.Count)
            .Select(i => (Truth: test.Target(i), Taken: model.Classify(test.Input(i))))
            .Where(pair => pair.Truth != pair.Taken)
            .CountBy(pair => pair)
            .OrderByDescending(pair => pair.Value)
            .Take(Shown);
        foreach (var ((truth, taken), count) in confusions)
        {
            output.WriteLine($"{count,5} x {FashionData.ClassNames[truth]} taken for {FashionData.ClassNames[taken]}");
        }
    }
}
