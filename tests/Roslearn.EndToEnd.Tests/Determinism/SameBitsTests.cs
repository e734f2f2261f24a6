using System.Runtime.Intrinsics;
using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Determinism;

/// <summary>How work is split never shows in a result, not even in the last bit.</summary>
public class SameBitsTests
{
    private const ulong Seed = 5;

    public static TheoryData<string> Models => [FixedModels.Classifier, FixedModels.Regression, FixedModels.Labels, FixedModels.Normalized, FixedModels.Picture, FixedModels.Wide, FixedModels.Halved];

    [Theory]
    [MemberData(nameof(Models))]
    public void RangesOfRowsAndOrderOfTasks_GiveSameBits(string name)
    {
        int[] expected = Steps(name, ranges: 1, backwards: false);

        Assert.Equal(expected, Steps(name, ranges: 1, backwards: true));
        foreach (int ranges in (int[])[2, 3, 5, 8])
        {
            Assert.Equal(expected, Steps(name, ranges, backwards: ranges % 2 == 0));
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Threads_GiveSameBits(string name)
    {
        (int[] Bits, double[] Losses) expected = Train(name, threads: 1);
        foreach (int threads in (int[])[2, 3])
        {
            (int[] bits, double[] losses) = Train(name, threads);
            Assert.Equal(expected.Bits, bits);
            Assert.Equal(expected.Losses, losses);
        }
    }

    [Fact]
    public void Classifier_HasSeveralUpdateTasks() =>
        Assert.True(FixedModels.Create(FixedModels.Classifier).Layout.UpdateTasks > 2, "the tests above need a model whose update is split");

    [Fact]
    public void SharingColumnsOrRows_GivesSameBits()
    {
        Assert.NotEmpty(FixedModels.Create(FixedModels.Halved).Layout.HalvedStages);
        Assert.Empty(FixedModels.Create(FixedModels.Whole).Layout.HalvedStages);

        Assert.Equal(Weights(FixedModels.Whole), Weights(FixedModels.Halved));

        static double[] Weights(string name)
        {
            GeneratedModel model = FixedModels.Create(name, Seed);
            model.Train(LayoutBatch.Draw(model.Layout, 101), new TrainingOptions { Threads = 2, Epochs = 3, BatchSize = 48, Seed = Seed });
            return [.. model.Layout.Tensors.SelectMany(tensor => model.Parameter(tensor.Name))];
        }
    }

    [Theory]
    [InlineData(FixedModels.Halved)]
    [InlineData(FixedModels.Classifier)]
    [InlineData(FixedModels.Regression)]
    [InlineData(FixedModels.Normalized)]
    [InlineData(FixedModels.Picture)]
    public void ExampleAloneAndAmongOthers_GivesSameBits(string name)
    {
        const int rows = 37;
        GeneratedModel model = FixedModels.Create(name);
        float[][] inputs = [.. LayoutBatch.Draw(model.Layout, rows).Inputs.Select(row => row.Select(value => (float)value).ToArray())];
        int[] together = Bits.Of(model.Predict([.. inputs.SelectMany(row => row)]));

        foreach (int count in (int[])[1, 3, 8, 9, 20])
        {
            float[] apart = [.. inputs.Chunk(count).SelectMany(rows => model.Predict([.. rows.SelectMany(row => row)]))];
            Assert.Equal(together, Bits.Of(apart));
        }
    }

    [Theory]
    [InlineData(FixedModels.Classifier)]
    [InlineData(FixedModels.Regression)]
    [InlineData(FixedModels.Picture)]
    [InlineData(FixedModels.Tiny)]
    [InlineData(FixedModels.Normalized)]
    public void EightThreads_PredictTheBitsOfOne(string name)
    {
        const int threads = 8, repeats = 300;
        GeneratedModel model = FixedModels.Create(name);
        float[][] inputs = [.. Enumerable.Range(1, threads).Select(which =>
            LayoutBatch.Draw(model.Layout, rows: 16 * which, seed: which).Inputs.SelectMany(row => row).Select(value => (float)value).ToArray())];
        int[][] expected = [.. inputs.Select(rows => Bits.Of(model.Predict(rows)))];
        int different = 0;
        using var start = new Barrier(threads);

        // Each thread starts with another batch, so that different ones are under way at the same time.
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(id => new Thread(() =>
        {
            start.SignalAndWait();
            for (int i = 0; i < repeats; i++)
            {
                int which = (id + i) % threads;
                if (!Bits.Of(model.Predict(inputs[which])).AsSpan().SequenceEqual(expected[which]))
                {
                    Interlocked.Increment(ref different);
                }
            }
        }))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());

        Assert.Equal(0, different);
    }

    /// <summary>Enough examples that the public method takes all processors; a validation takes the threads of its training.</summary>
    [Fact]
    public void Evaluation_GivesSameBitsForAnyThreads()
    {
        EvaluatesAlike(() => FixedModels.NewClassifier(FixedModels.Classifier, Seed));
        EvaluatesAlike(() => FixedModels.NewRegression(FixedModels.Regression, Seed));
    }

    private static void EvaluatesAlike<TTarget>(Func<GeneratedModel<TTarget>> create)
        where TTarget : unmanaged
    {
        const int rows = 5003;
        GeneratedModel<TTarget> model = create();
        Dataset<float, TTarget> few = model.Data(LayoutBatch.Draw(model.Layout, 8)), many = model.Data(LayoutBatch.Draw(model.Layout, rows));
        Evaluation[] evaluations = [.. ((int[])[1, 2, 3]).Select(threads => Validate(create(), threads))];
        TrainingOptions options = new() { Threads = 1, Epochs = 1, BatchSize = 8, Seed = Seed };
        model.Model.Train(few, options: options);

        Assert.All(evaluations.Append(model.Model.Evaluate(many)), evaluation =>
        {
            Assert.Equal(rows, evaluation.Count);
            Assert.Equal(evaluations[0].Loss, evaluation.Loss);
            Assert.Equal(evaluations[0].Accuracy, evaluation.Accuracy);
        });

        Evaluation Validate(GeneratedModel<TTarget> trained, int threads) => trained.Model
            .Train(few, many, new TrainingOptions { Threads = threads, Epochs = 1, BatchSize = 8, Seed = Seed }).Epochs[^1].Validation!;
    }

    /// <summary>Only what nobody looks at is written over.</summary>
    [Fact]
    public void GradientThatIsNotKept_GivesSameWeights()
    {
        GeneratedModel kept = Step(FixedModels.Wide, ranges: 1, backwards: false), written = Step(FixedModels.Wide, ranges: 1, backwards: true, keepsGradient: false);

        Assert.Equal(Bits.Of(kept.ParameterArena), Bits.Of(written.ParameterArena));
        Assert.Equal(Bits.Of(kept.StateArena), Bits.Of(written.StateArena));

        // With narrow lanes the rows of a task are one block, which has its place.
        Assert.Equal(!Vector256.IsHardwareAccelerated, Bits.Of(kept.GradientArena).AsSpan().SequenceEqual(Bits.Of(written.GradientArena)));
        ArenaPadding.AssertZero(written);
    }

    /// <summary>The advisor looks at the first step.</summary>
    [Fact]
    public void FirstStepOfATraining_KeepsItsGradient()
    {
        const int rows = 24;
        GeneratedModel trained = FixedModels.Create(FixedModels.Wide, Seed), stepped = FixedModels.Create(FixedModels.Wide, Seed);
        Batch batch = LayoutBatch.Draw(trained.Layout, rows);

        trained.Train(batch, new TrainingOptions { Epochs = 1, BatchSize = rows, Seed = Seed, Shuffle = false });
        stepped.StartTraining(rows);
        stepped.Backpropagate(batch, 1, Seed);
        stepped.Update(stepped.Layout.Defaults, learningRate: 0.01);

        Assert.Equal(Bits.Of(stepped.GradientArena), Bits.Of(trained.GradientArena));
    }

    private static int[] Steps(string name, int ranges, bool backwards) => Bits.OfTraining(Step(name, ranges, backwards));

    private static GeneratedModel Step(string name, int ranges, bool backwards, bool keepsGradient = true)
    {
        const int rows = 61;
        GeneratedModel model = FixedModels.Create(name, Seed);
        model.StartTraining(rows);
        model.KeepsGradient = keepsGradient;
        for (int step = 1; step <= 3; step++)
        {
            model.Backpropagate(LayoutBatch.Draw(model.Layout, rows, seed: step), step, Seed, ranges);
            model.Update(model.Layout.Defaults, learningRate: 0.01, backwards);
        }

        return model;
    }

    private static (int[] Bits, double[] Losses) Train(string name, int threads)
    {
        GeneratedModel model = FixedModels.Create(name, Seed);
        TrainingHistory history = model.Train(
            LayoutBatch.Draw(model.Layout, 101), new TrainingOptions { Threads = threads, Epochs = 3, BatchSize = 48, Seed = Seed });
        return (Bits.OfTraining(model), [.. history.Epochs.Select(epoch => epoch.Loss)]);
    }
}
