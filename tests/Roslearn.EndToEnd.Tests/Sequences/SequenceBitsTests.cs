using EndToEnd.Definitions;
using EndToEnd.Harness;

namespace EndToEnd.Sequences;

public sealed class SequenceBitsTests
{
    public static TheoryData<string> Names => new([.. SequenceModels.Texts, "LstmSeries", "BothWays"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void AnySplitOfTheBatch_GivesTheSameBits(string name)
    {
        const int rows = 27;
        int[] expected = Steps(name, rows, ranges: 1, backwards: false);

        Assert.Equal(expected, Steps(name, rows, ranges: 2, backwards: true));
        Assert.Equal(expected, Steps(name, rows, ranges: 4, backwards: true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LargerWorkspace_GivesTheSameBits(string name) => Assert.Equal(
        Steps(name, 11, ranges: 1, backwards: false), Steps(name, 11, ranges: 1, backwards: false, workspace: 40));

    private static int[] Steps(string name, int rows, int ranges, bool backwards, int workspace = 0)
    {
        GeneratedModel model = SequenceModels.Create(name);
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
