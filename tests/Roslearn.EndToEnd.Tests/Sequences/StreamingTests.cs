using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Sequences;

public sealed class StreamingTests
{
    public static TheoryData<string> Texts => new(SequenceModels.Texts);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Steps_GiveTheBitsOfTheWholeSequence(string name)
    {
        GeneratedModel<int, int> model = SequenceModels.NewText(name);
        int[] tokens = SequenceModels.Tokens(SequenceModels.Steps);
        var whole = new float[SequenceModels.Steps * SequenceModels.Vocabulary];
        model.Compiled.Predict(tokens, whole);

        SequenceState state = model.Compiled.NewState();
        var outputs = new float[SequenceModels.Vocabulary];
        for (int step = 0; step < tokens.Length; step++)
        {
            model.Compiled.Step(state, tokens.AsSpan(step, 1), outputs);
            Assert.Equal(Bits.Of(whole.AsSpan(step * outputs.Length, outputs.Length)), Bits.Of(outputs));
        }

        Assert.Equal(tokens.Length, state.Count);
    }

    [Fact]
    public void StepsOfSequenceToOne_GiveTheBitsOfEachLength()
    {
        GeneratedModel<float> model = SequenceModels.NewSeries();
        float[] values = SequenceModels.Values(SequenceModels.Steps * SequenceModels.Features);
        SequenceState state = model.Compiled.NewState();
        float[] whole = new float[2], outputs = new float[2];
        for (int step = 0; step < SequenceModels.Steps; step++)
        {
            model.Compiled.Predict(values, [step + 1], whole);
            model.Compiled.Step(state, values.AsSpan(step * SequenceModels.Features, SequenceModels.Features), outputs);
            Assert.Equal(Bits.Of(whole), Bits.Of(outputs));
        }
    }

    /// <summary>A step scales what it takes in and gives predictions their units back, as a whole prediction does.</summary>
    [Theory]
    [InlineData("ScaledSeries", false)]
    [InlineData("ScaledSteps", true)]
    public void StepsOfScaledModel_GiveTheBitsOfThePrediction(string name, bool isPerStep)
    {
        GeneratedModel<float> model = SequenceModels.NewSeries(name);
        const int rows = 32, outputs = 2;
        float[] inputs = [.. SequenceModels.Values(rows * SequenceModels.Steps * SequenceModels.Features).Select((value, i) => (value * (i % 3 + 1) * 10) + 100)];
        float[] targets = [.. SequenceModels.Values(rows * outputs * (isPerStep ? SequenceModels.Steps : 1), seed: 2).Select(value => (value * 50) - 1000)];
        model.Compiled.Train(new Dataset<float, float>(inputs, targets, rows));
        SequenceState state = model.Compiled.NewState();
        float[] whole = new float[outputs * (isPerStep ? SequenceModels.Steps : 1)], stepped = new float[outputs];
        for (int step = 0; step < SequenceModels.Steps; step++)
        {
            model.Compiled.Predict(inputs.AsSpan(0, SequenceModels.Steps * SequenceModels.Features), [step + 1], whole);
            model.Compiled.Step(state, inputs.AsSpan(step * SequenceModels.Features, SequenceModels.Features), stepped);
            Assert.Equal(Bits.Of(isPerStep ? whole.AsSpan(step * outputs, outputs) : whole), Bits.Of(stepped));
        }

        Assert.InRange(stepped[0], -1200, -800);
    }

    [Fact]
    public void ResetState_StartsAnew_AndStatesDoNotMeet()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("GruText");
        SequenceState state = model.Compiled.NewState(), other = model.Compiled.NewState();
        float[] first = new float[SequenceModels.Vocabulary], second = new float[SequenceModels.Vocabulary], again = new float[SequenceModels.Vocabulary];
        model.Compiled.Step(state, [4], first);
        model.Compiled.Step(other, [7], second);
        model.Compiled.Step(state, [4], second);
        Assert.NotEqual(first, second);

        state.Reset();
        model.Compiled.Step(state, [4], again);

        Assert.Equal(first, again);
        Assert.Equal(1, state.Count);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Step_AllocatesNothing(string name)
    {
        GeneratedModel<int, int> model = SequenceModels.NewText(name);
        SequenceState state = model.Compiled.NewState();
        var outputs = new float[SequenceModels.Vocabulary];
        Steps(50);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Steps(200);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Steps(int count)
        {
            for (int i = 0; i < count; i++)
            {
                model.Compiled.Step(state, [i % SequenceModels.Vocabulary], outputs);
            }
        }
    }

    [Fact]
    public void StateOfAnotherModel_IsRefused()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("GruText"), other = SequenceModels.NewText("GruText");

        ArgumentException error = Assert.Throws<ArgumentException>(() => model.Compiled.Step(other.Compiled.NewState(), [1], new float[11]));

        Assert.Contains("state is of another model, expected one that NewState of this GruText made", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 11 }, 11, "token[0] is 11, expected a token from 0 to 10")]
    [InlineData(new[] { -1 }, 11, "token[0] is -1, expected a token from 0 to 10")]
    [InlineData(new[] { 1, 2 }, 11, "values holds 2, expected 1, one step of GruText")]
    [InlineData(new[] { 1 }, 10, "outputs holds 10 values, expected 11")]
    public void BadStep_SaysWhatWasExpected(int[] values, int outputs, string message)
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("GruText");

        ArgumentException error = Assert.Throws<ArgumentException>(() => model.Compiled.Step(model.Compiled.NewState(), values, new float[outputs]));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }
}
