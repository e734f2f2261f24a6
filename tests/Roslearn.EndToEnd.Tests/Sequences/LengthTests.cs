using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Sequences;

public sealed class LengthTests
{
    [Fact]
    public void WhatLiesBeyondTheLength_ChangesNoBit()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("GruText");
        int[] lengths = [1, 6, 3];
        int[] tokens = SequenceModels.Tokens(18), others = (int[])tokens.Clone();
        for (int i = 0; i < tokens.Length; i++)
        {
            others[i] = i % 6 < lengths[i / 6] ? tokens[i] : (tokens[i] + 1) % SequenceModels.Vocabulary;
        }

        float[] expected = new float[198], actual = new float[198];
        model.Compiled.Predict(tokens, lengths, expected);
        model.Compiled.Predict(others, lengths, actual);

        Assert.Equal(expected, actual);
        Assert.All(Enumerable.Range(11, 55), i => Assert.Equal(0, actual[i]));
        Assert.NotEqual(0, actual[66 + 65]);
    }

    [Fact]
    public void LengthsOfOnePrediction_DoNotReachTheNext()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("GruText");
        int[] tokens = SequenceModels.Tokens(6);
        float[] before = new float[66], with = new float[66], after = new float[66];
        model.Compiled.Predict(tokens, before);
        model.Compiled.Predict(tokens, [2], with);
        model.Compiled.Predict(tokens, after);

        Assert.Equal(before, after);
        Assert.NotEqual(before, with);
    }

    [Fact]
    public void TrainingWithLengths_SeesNoStepBeyond()
    {
        int[] lengths = [.. Enumerable.Range(0, 20).Select(i => 1 + (i % 6))];
        int[] tokens = SequenceModels.Tokens(120), targets = SequenceModels.Tokens(120, 2);
        int[] otherTokens = (int[])tokens.Clone(), otherTargets = (int[])targets.Clone();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i % 6 >= lengths[i / 6])
            {
                (otherTokens[i], otherTargets[i]) = (0, 0);
            }
        }

        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText"), other = SequenceModels.NewText("LstmText");
        TrainingHistory history = model.Model.Train(new Dataset<int, int>(tokens, targets, 20).WithLengths(lengths), options: new TrainingOptions { Epochs = 3, BatchSize = 7 });
        other.Model.Train(new Dataset<int, int>(otherTokens, otherTargets, 20).WithLengths(lengths), options: new TrainingOptions { Epochs = 3, BatchSize = 7 });

        Assert.Equal(Bits.Of(model.ParameterArena), Bits.Of(other.ParameterArena));
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss);
        Evaluation evaluation = model.Model.Evaluate(new Dataset<int, int>(tokens, targets, 20).WithLengths(lengths));
        Assert.Equal(evaluation.Loss, other.Model.Evaluate(new Dataset<int, int>(otherTokens, otherTargets, 20).WithLengths(lengths)).Loss);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void LengthOutsideTheDefinition_IsRefused(int length)
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        var data = new Dataset<int, int>(SequenceModels.Tokens(12), SequenceModels.Tokens(12), 2).WithLengths([3, length]);

        Assert.StartsWith($"train: the length of example 1 is {length}, expected 1 to 6, the steps of LstmText", Assert.Throws<ArgumentException>(() => model.Model.Train(data)).Message, StringComparison.Ordinal);
        Assert.StartsWith($"lengths[1] is {length}, expected 1 to 6, the steps of LstmText", Assert.Throws<ArgumentException>(() => model.Compiled.Predict(SequenceModels.Tokens(12), [3, length], new float[132])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherNumberOfLengths_IsRefused()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        var data = new Dataset<int, int>(SequenceModels.Tokens(12), SequenceModels.Tokens(12), 2).WithLengths([3]);

        Assert.StartsWith("train: 1 lengths were given, expected 2, one for each example", Assert.Throws<ArgumentException>(() => model.Model.Train(data)).Message, StringComparison.Ordinal);
        Assert.StartsWith("lengths holds 1 values, expected 2, one for each example", Assert.Throws<ArgumentException>(() => model.Compiled.Predict(SequenceModels.Tokens(12), [3], new float[132])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TokenOutsideTheVocabulary_IsRefused()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        int[] tokens = SequenceModels.Tokens(12);
        tokens[8] = 11;

        Assert.StartsWith("train: inputs[8] (example 1, value 2) is 11, expected a token from 0 to 10", Assert.Throws<ArgumentException>(() => model.Model.Train(new Dataset<int, int>(tokens, SequenceModels.Tokens(12), 2))).Message, StringComparison.Ordinal);
        Assert.StartsWith("inputs[8] (example 1, value 2) is 11, expected a token from 0 to 10", Assert.Throws<ArgumentException>(() => model.Compiled.Predict(tokens, new float[132])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TokensChangedWhileTheModelUsesThem_AreNoticed()
    {
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        int[] tokens = SequenceModels.Tokens(12);
        var data = new Dataset<int, int>(tokens, SequenceModels.Tokens(12), 2);
        model.Model.Evaluate(data);
        tokens[7] = 11;

        Assert.StartsWith("the inputs of example 1 were changed while LstmText used them: expected tokens from 0 to 10", Assert.Throws<InvalidOperationException>(() => model.Model.Evaluate(data)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LengthsOfASlice_AreThoseOfItsExamples()
    {
        int[] lengths = [1, 6, 3, 2];
        int[] tokens = SequenceModels.Tokens(24), targets = SequenceModels.Tokens(24, 2);
        GeneratedModel<int, int> model = SequenceModels.NewText("LstmText");
        var all = new Dataset<int, int>(tokens, targets, 4).WithLengths(lengths);
        var alone = new Dataset<int, int>(tokens.AsMemory(12, 12), targets.AsMemory(12, 12), 2).WithLengths([3, 2]);

        Assert.Equal(model.Model.Evaluate(alone).Loss, model.Model.Evaluate(all.Slice(2, 2)).Loss);
        Assert.Throws<InvalidOperationException>(() => all.Slice(2, 2).WithLengths([1, 1]));
    }
}
