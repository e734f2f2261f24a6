using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Sequences;

public sealed class SampleTests
{
    private static readonly int[] Prompt = [1, 2, 3];

    [Fact]
    public void OneCandidate_IsAlwaysTheLikeliestToken()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        int[] greedy = Greedy(model, 20);

        Assert.Equal(greedy, Draw(model, 20, temperature: 1, topK: 1, seed: 5));
        Assert.Equal(greedy, Draw(model, 20, temperature: 1e-4, topK: 0, seed: 6));
    }

    [Fact]
    public void SameSeed_DrawsTheSame_AnotherSeedDoesNot()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        int[] tokens = Draw(model, 40, 1, 0, 5);

        Assert.Equal(tokens, Draw(model, 40, 1, 0, 5));
        Assert.NotEqual(tokens, Draw(model, 40, 1, 0, 6));
    }

    [Fact]
    public void ManyDraws_FollowTheProbabilities()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("RnnText");
        var probabilities = new float[SequenceModels.Vocabulary];
        model.Compiled.Step(model.Compiled.NewState(), [4], probabilities);
        const int draws = 4000;
        var counts = new double[SequenceModels.Vocabulary];
        var token = new int[1];
        for (ulong seed = 0; seed < draws; seed++)
        {
            model.Compiled.Sample([4], token, 0.7, 6, seed);
            counts[token[0]]++;
        }

        int[] best = [.. Enumerable.Range(0, probabilities.Length).OrderByDescending(i => probabilities[i]).Take(6)];
        double sum = best.Sum(i => Math.Pow(probabilities[i], 1 / 0.7));
        for (int i = 0; i < counts.Length; i++)
        {
            double expected = best.Contains(i) ? Math.Pow(probabilities[i], 1 / 0.7) / sum : 0;

            // Five standard deviations of a share of so many draws.
            Assert.InRange(counts[i] / draws, expected - (5 * Math.Sqrt(0.25 / draws)), expected == 0 ? 0 : expected + (5 * Math.Sqrt(0.25 / draws)));
        }
    }

    [Theory]
    [InlineData(0.0, 0, "temperature")]
    [InlineData(double.NaN, 0, "temperature")]
    [InlineData(1.0, -1, "topK")]
    [InlineData(1.0, 12, "topK")]
    public void BadNumber_IsNamed(double temperature, int topK, string argument)
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");

        Assert.Throws<ArgumentOutOfRangeException>(argument, () => model.Compiled.Sample(Prompt, new int[3], temperature, topK, 0));
    }

    [Fact]
    public void BadPrompt_SaysWhatWasExpected()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");

        Assert.StartsWith("prompt holds 0 tokens, expected at least 1", Assert.Throws<ArgumentException>(() => model.Compiled.Sample([], new int[3], 1, 0, 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("prompt[1] (example 0, value 1) is 11, expected a token from 0 to 10", Assert.Throws<ArgumentException>(() => model.Compiled.Sample([1, 11], new int[3], 1, 0, 0)).Message, StringComparison.Ordinal);
    }

    private static int[] Draw(GeneratedModel<int, int> model, int count, double temperature, int topK, ulong seed)
    {
        var tokens = new int[count];
        model.Compiled.Sample(Prompt, tokens, temperature, topK, seed);
        return tokens;
    }

    private static int[] Greedy(GeneratedModel<int, int> model, int count)
    {
        SequenceState state = model.Compiled.NewState();
        var probabilities = new float[SequenceModels.Vocabulary];
        foreach (int token in Prompt)
        {
            model.Compiled.Step(state, [token], probabilities);
        }

        var tokens = new int[count];
        for (int i = 0; i < count; i++)
        {
            tokens[i] = Array.IndexOf(probabilities, probabilities.Max());
            model.Compiled.Step(state, [tokens[i]], probabilities);
        }

        return tokens;
    }
}
