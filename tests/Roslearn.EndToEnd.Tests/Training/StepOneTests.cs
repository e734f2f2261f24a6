using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Training;

/// <summary>
/// A tiny network's step with one example is what the phases do with a batch of one. Those are compared with the reference in the
/// differential tests; here every activation, head, optimizer and penalty is compared with them.
/// </summary>
public class StepOneTests
{
    private const int Steps = 6;

    /// <summary>Enough for a batch of several after one of one example.</summary>
    private const int Epochs = 2;

    /// <summary>Relative to parameters and losses of 1 and more. Optimizers that divide by a root amplify the roundings of small gradients.</summary>
    private const double Tolerance = 1e-5;

    private const string Text = """
        [Model, Input(4), Hidden(16, 16), Classes(3)] public sealed partial class Adams;
        [Model, Input(1), Classes(2), Sgd] public sealed partial class Smallest;
        [Model, Input(32), Hidden(32, Activation = Activation.Gelu), Hidden(17, Activation = Activation.Silu), Classes(32), Sgd(Momentum = 0.9, Nesterov = true), L2(0.01)] public sealed partial class Widest;
        [Model, Input(5), Hidden(3, Activation = Activation.LeakyRelu), Hidden(4, Activation = Activation.ReLU), Output(1), AmsGrad] public sealed partial class Narrow;
        [Model, Input(7), Hidden(4, Activation = Activation.Sigmoid), Hidden(20, Activation = Activation.Elu), Output(2, Loss = Loss.Huber), RmsProp(Momentum = 0.5)] public sealed partial class Robust;
        [Model, Input(6), Hidden(12, Activation = Activation.Tanh), Dropout(0.4), Hidden(9), Output(4, Loss = Loss.BinaryCrossEntropy, Activation = Activation.Sigmoid), AdamW(WeightDecay = 0.1)] public sealed partial class Labels;
        [Model, Input(9), Hidden(18), Classes(5), LabelSmoothing(0.1), ClassWeights(1, 2, 3, 4, 5), NAdam, L1(0.01)] public sealed partial class Weighted;
        [Model, Input(9), Hidden(18, Activation = Activation.Tanh), Output(3, Activation = Activation.Tanh), RAdam, LearningRate(0.05), ClipValue(0.02)] public sealed partial class Bounded;
        [Model, Input(3), Hidden(8, Activation = Activation.Tanh), Output(2), Adagrad] public sealed partial class Adagrads;
        [Model, Input(3), Hidden(8, Activation = Activation.Tanh), Output(2), Adadelta] public sealed partial class Adadeltas;
        [Model, Input(3), Hidden(8, Activation = Activation.Tanh), Output(2), Lion] public sealed partial class Lions;
        [Model, Input(3), Hidden(8), Output(2), ClipNorm(1)] public sealed partial class NormFirst;
        [Model, Input(3), Hidden(8), Output(2), MaxNorm(1)] public sealed partial class Constrained;
        [Model, Input(33), Hidden(8), Output(2)] public sealed partial class TooWide;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [InlineData("Adams")]
    [InlineData("Smallest")]
    [InlineData("Widest")]
    [InlineData("Narrow")]
    [InlineData("Robust")]
    [InlineData("Labels")]
    [InlineData("Weighted")]
    [InlineData("Bounded")]
    [InlineData("Adagrads")]
    [InlineData("Adadeltas")]
    [InlineData("Lions")]
    public void OneExample_StepsAsThePhasesDo(string name)
    {
        GeneratedModel phases = Models.Value.Create(name, seed: 3), one = Models.Value.Create(name, seed: 3);
        Assert.True(one.StepsOne);
        float[] before = one.ParameterArena.ToArray();
        double learningRate = one.Layout.Defaults.LearningRate!.Value;
        phases.StartTraining(1);
        one.StartTraining(1);

        for (int step = 1; step <= Steps; step++)
        {
            Batch example = LayoutBatch.Draw(one.Layout, 1, seed: step);
            phases.Backpropagate(example, step, seed: 8);
            phases.Update(phases.Layout.Defaults, learningRate);
            one.StepOne(example, step, learningRate, seed: 8);
            Near(phases.RowLosses.Select(loss => (float)loss).ToArray(), one.RowLosses.Select(loss => (float)loss).ToArray());
        }

        Near(phases.ParameterArena, one.ParameterArena);
        Near(phases.StateArena, one.StateArena);
        Near(phases.TransposedArena, one.TransposedArena);
        Assert.All(one.Padding(one.ParameterArena), value => Assert.Equal(0, value));
        Assert.True(before.Zip(one.ParameterArena.ToArray(), (then, now) => Math.Abs(then - now)).Max() > 50 * Tolerance, "hardly a parameter moved");
    }

    [Theory]
    [InlineData("NormFirst")]
    [InlineData("Constrained")]
    [InlineData("TooWide")]
    public void WhatNeedsPhases_HasNoOtherWay(string name) => Assert.False(Models.Value.Create(name).StepsOne);

    /// <summary>The last batch of 13 examples in fours is one: both ways take turns over the same memory.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void PublicTraining_TakesItForBatchesOfOne(int batch)
    {
        GeneratedModel model = Models.Value.Create("Adams", seed: 3), expected = Models.Value.Create("Adams", seed: 3);
        Batch examples = LayoutBatch.Draw(model.Layout, 13);

        model.Train(examples, new TrainingOptions { BatchSize = batch, Epochs = Epochs, Shuffle = false });

        expected.StartTraining(batch);
        long step = 0;
        foreach (int first in Enumerable.Repeat(0, Epochs).SelectMany(_ => Enumerable.Range(0, (examples.Rows + batch - 1) / batch)).Select(i => i * batch))
        {
            int end = Math.Min(first + batch, examples.Rows);
            var rows = new Batch(examples.Inputs[first..end], examples.Targets[first..end]);
            if (rows.Rows == 1)
            {
                expected.StepOne(rows, ++step, expected.Layout.Defaults.LearningRate!.Value);
            }
            else
            {
                expected.Backpropagate(rows, ++step);
                expected.Update(expected.Layout.Defaults, expected.Layout.Defaults.LearningRate!.Value);
            }
        }

        Assert.Equal(Bits.Of(expected.ParameterArena), Bits.Of(model.ParameterArena));
        Assert.Equal(Bits.Of(expected.StateArena), Bits.Of(model.StateArena));
    }

    private static void Near(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(expected[i])), $"{i}: expected {expected[i]:R}, was {actual[i]:R}");
        }
    }
}
