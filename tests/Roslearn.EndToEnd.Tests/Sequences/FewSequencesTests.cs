using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Sequences;

/// <summary>
/// Few sequences go another way than many: their steps lie closer, and a single one takes two steps at once where the recurrent weights are many.
/// The bits are those of the batch. Units that fill no lane, and an odd number of steps.
/// </summary>
public sealed class FewSequencesTests
{
    private const int Rows = 19, Steps = 7, Vocabulary = 11, Features = 3;

    private const string Text = """
        [Model, Tokens(7, 11), Embedding(5), Lstm(50), Layers(2), Classes(11, PerStep = true)]
        public sealed partial class LstmText;

        [Model, Tokens(7, 11), Embedding(5), Gru(50), Hidden(9), Gru(64), Classes(11, PerStep = true)]
        public sealed partial class GruText;

        [Model, Tokens(7, 11), Embedding(5), Rnn(100), Classes(11, PerStep = true)]
        public sealed partial class RnnText;

        [Model, Input(7, 3), Lstm(50, Bidirectional = true), Rnn(100, Bidirectional = true), Hidden(9), Output(2, PerStep = true)]
        public sealed partial class BothWays;

        [Model, Input(7, 3), Gru(50, Bidirectional = true), Output(2)]
        public sealed partial class BothWaysToOne;

        [Model, Input(7, 3), Lstm(50), Gru(50), Output(2)]
        public sealed partial class ManyToOne;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    private static readonly string[] TextNames = ["LstmText", "GruText", "RnnText"], SeriesNames = ["BothWays", "BothWaysToOne", "ManyToOne"];

    public static TheoryData<string> Texts => new(TextNames);

    public static TheoryData<string> Series => new(SeriesNames);

    public static TheoryData<string> All => new(TextNames.Concat(SeriesNames));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_AnyNumberAtOnce_GivesTheSameBits(string name) =>
        AnyNumberAtOnce(((GeneratedModel<int, int>)Create(name)).Compiled, Tokens(Rows * Steps), Steps * Vocabulary);

    [Theory]
    [MemberData(nameof(Series))]
    public void Series_AnyNumberAtOnce_GivesTheSameBits(string name) => AnyNumberAtOnce(
        ((GeneratedModel<float>)Create(name)).Compiled, SequenceModels.Values(Rows * Steps * Features), Create(name).Layout.OutputSize);

    /// <summary>The range of a training step, too: three of 8, 8 and one row.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void RangeOfOneSequence_LeavesTheBitsOfTheStep(string name) =>
        Assert.Equal(SequenceBits.OfSteps(Create(name), rows: 17, ranges: 1), SequenceBits.OfSteps(Create(name), rows: 17, ranges: 3, backwards: true));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Steps_GiveTheBitsOfTheWholeSequence(string name)
    {
        var model = (GeneratedModel<int, int>)Create(name);
        int[] tokens = Tokens(Steps);
        var whole = new float[Steps * Vocabulary];
        model.Compiled.Predict(tokens, whole);

        SequenceState state = model.Compiled.NewState();
        var outputs = new float[Vocabulary];
        for (int step = 0; step < Steps; step++)
        {
            model.Compiled.Step(state, tokens.AsSpan(step, 1), outputs);
            Assert.Equal(Bits.Of(whole.AsSpan(step * Vocabulary, Vocabulary)), Bits.Of(outputs));
        }
    }

    private static GeneratedModel Create(string name) => Models.Value.Create(name, seed: 3);

    private static int[] Tokens(int count) => SequenceModels.Tokens(count);

    private static void AnyNumberAtOnce<TInput, TTarget>(CompiledModel<TInput, TTarget> model, TInput[] inputs, int outputSize)
        where TInput : unmanaged
        where TTarget : unmanaged
    {
        var random = new Random(5);
        int[] lengths = [.. Enumerable.Range(0, Rows).Select(_ => random.Next(1, Steps + 1))];
        int inputSize = inputs.Length / Rows;
        var expected = new float[Rows * outputSize];
        model.Predict(inputs, lengths, expected);
        foreach (int few in new[] { 1, 2, 3, 4, 5, 9 })
        {
            var outputs = new float[expected.Length];
            for (int first = 0; first < Rows; first += few)
            {
                int count = Math.Min(few, Rows - first);
                model.Predict(
                    inputs.AsSpan(first * inputSize, count * inputSize), lengths.AsSpan(first, count), outputs.AsSpan(first * outputSize, count * outputSize));
            }

            Assert.Equal(Bits.Of(expected), Bits.Of(outputs));
        }
    }
}
