using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class TrainTests
{
    [Fact]
    public void SeparableClasses_AreLearned()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> test = Blobs(200, seed: 6);
        double before = model.Evaluate(test).Loss;

        TrainingHistory history = model.Train(Blobs(500), options: new TrainingOptions { Epochs = 30, LearningRate = 0.5 });

        Evaluation after = model.Evaluate(test);
        Assert.True(after.Loss < before / 3, $"{before} -> {after.Loss}");
        Assert.True(after.Accuracy > 0.95, $"{after.Accuracy}");
        Assert.Equal(200, after.Count);
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss / 2);
    }

    [Fact]
    public void Plane_IsLearned()
    {
        var random = new Random(3);
        float[] inputs = [.. Enumerable.Range(0, 400).Select(_ => (float)random.NextDouble())];
        float[] targets = [.. inputs.Chunk(4).SelectMany(x => new[] { 2 * x[0] - x[1], x[2] + 0.5f * x[3] + 1 })];
        var data = new Dataset<float, float>(inputs, targets);
        var model = new CompiledModel<float, float>(Regression(), 1);

        model.Train(data, options: new TrainingOptions { Epochs = 300, LearningRate = 0.5, BatchSize = 16 });

        Evaluation evaluation = model.Evaluate(data);
        Assert.True(evaluation.Loss < 1e-4, $"{evaluation.Loss}");
        Assert.Null(evaluation.Accuracy);
        Assert.Equal(100, evaluation.Count);
    }

    [Fact]
    public void NegligibleRate_EpochLossIsMeanOverExamples()
    {
        // 70 examples in batches of 32, 32 and 6: a mean of batch means would weigh the last batch too much.
        Dataset<float, int> data = Blobs(70);
        CompiledModel<float, int> model = Model();
        double expected = model.Evaluate(data).Loss;

        TrainingHistory history = model.Train(data, options: new TrainingOptions { Epochs = 1, LearningRate = 1e-30 });

        Assert.Equal(expected, history.Epochs[0].Loss, 1e-12);
        Assert.Equal(3, history.Steps);
    }

    [Fact]
    public void ShortLastBatch_IsAveragedOverItsOwnLength()
    {
        // Full-batch training of the first 6 examples, and a batch of 70 that has only these 6.
        Dataset<float, int> data = Blobs(6);
        LinearNetwork<int> one = Classifier(), two = Classifier();
        var options = new TrainingOptions { Epochs = 3, Shuffle = false };
        new CompiledModel<float, int>(one, 1).Train(data, options: options with { BatchSize = 6 });
        new CompiledModel<float, int>(two, 1).Train(data, options: options with { BatchSize = 70 });

        Assert.Equal(Bits(one), Bits(two));
    }

    [Fact]
    public void EveryExample_IsVisitedOncePerEpoch()
    {
        // With batches of one and no learning, the sum of losses tells which examples were seen.
        LinearNetwork<int> network = Classifier();
        var rows = new List<int>();
        network.OnBackpropagate = (first, end) => rows.Add(end - first);
        var model = new CompiledModel<float, int>(network, 1);

        model.Train(Blobs(70), options: new TrainingOptions { Epochs = 2, Threads = 1 });

        Assert.Equal([32, 32, 6, 32, 32, 6], rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    public void AnyNumberOfThreads_GivesTheSameBits(int threads)
    {
        LinearNetwork<int> reference = Classifier(), network = Classifier();
        Dataset<float, int> data = Blobs(203);
        var options = new TrainingOptions { Epochs = 3, BatchSize = 50, Momentum = 0.9, L2 = 1e-3 };
        TrainingHistory expected = new CompiledModel<float, int>(reference, 1).Train(data, Blobs(101, 8), options with { Threads = 1 });
        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(data, Blobs(101, 8), options with { Threads = threads });

        Assert.Equal(Bits(reference), Bits(network));
        Assert.Equal(expected.Epochs.Select(epoch => (epoch.Loss, epoch.Validation)), history.Epochs.Select(epoch => (epoch.Loss, epoch.Validation)));
    }

    [Fact]
    public void Threads_ShareTheRowsInWholeTiles()
    {
        LinearNetwork<int> network = Classifier();
        var ranges = new List<(int First, int End)>();
        network.OnBackpropagate = (first, end) =>
        {
            lock (ranges)
            {
                ranges.Add((first, end));
            }
        };

        new CompiledModel<float, int>(network, 1).Train(Blobs(50), options: new TrainingOptions { Epochs = 1, BatchSize = 50, Threads = 3 });

        Assert.Equal([(0, 16), (16, 32), (32, 50)], ranges.Order());
    }

    [Fact]
    public void OtherSeed_OtherOrder()
    {
        LinearNetwork<int> one = Classifier(), two = Classifier(), same = Classifier();
        Dataset<float, int> data = Blobs(100);
        new CompiledModel<float, int>(one, 1).Train(data, options: new TrainingOptions { Seed = 1 });
        new CompiledModel<float, int>(two, 1).Train(data, options: new TrainingOptions { Seed = 2 });
        new CompiledModel<float, int>(same, 1).Train(data, options: new TrainingOptions { Seed = 1 });

        Assert.NotEqual(Bits(one), Bits(two));
        Assert.Equal(Bits(one), Bits(same));
    }

    [Fact]
    public void SecondTraining_ContinuesFromTheWeights()
    {
        LinearNetwork<int> once = Classifier(), twice = Classifier();
        Dataset<float, int> data = Blobs(64);
        var options = new TrainingOptions { Shuffle = false, Momentum = 0 };
        new CompiledModel<float, int>(once, 1).Train(data, options: options with { Epochs = 4 });
        var model = new CompiledModel<float, int>(twice, 1);
        model.Train(data, options: options with { Epochs = 2 });
        model.Train(data, options: options with { Epochs = 2 });

        Assert.Equal(Bits(once), Bits(twice));
    }

    [Fact]
    public void SecondTraining_StartsAFreshOptimizer()
    {
        LinearNetwork<int> twice = Classifier(), fresh = Classifier();
        var model = new CompiledModel<float, int>(twice, 1);
        var other = new CompiledModel<float, int>(fresh, 1);
        var options = new TrainingOptions { Epochs = 3, Momentum = 0.9 };
        model.Train(Blobs(64), options: options);
        twice.Parameters.Span.CopyTo(fresh.Parameters.Span);

        model.Train(Blobs(64), options: options);
        other.Train(Blobs(64), options: options);

        Assert.Equal(Bits(fresh), Bits(twice));
    }

    [Fact]
    public void Validation_IsEvaluatedAfterEveryEpoch()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> validation = Blobs(40, 9);

        TrainingHistory history = model.Train(Blobs(100), validation, new TrainingOptions { Epochs = 3 });

        Assert.Equal(3, history.Epochs.Count);
        Assert.All(history.Epochs, epoch => Assert.Equal(40, epoch.Validation!.Count));
        Assert.Equal(model.Evaluate(validation), history.Epochs[^1].Validation);
        Assert.NotEqual(history.Epochs[0].ValidationLoss, history.Epochs[1].ValidationLoss);
    }

    [Fact]
    public void Evaluation_MatchesPredictions()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> data = Blobs(53);
        double loss = 0;
        int correct = 0;
        float[] outputs = new float[3];
        for (int i = 0; i < data.Count; i++)
        {
            model.Predict(data.Input(i), outputs);
            loss -= Math.Log(outputs[data.Target(i)]);
            correct += model.Classify(data.Input(i)) == data.Target(i) ? 1 : 0;
        }

        Evaluation evaluation = model.Evaluate(data);

        Assert.Equal(loss / 53, evaluation.Loss, 1e-5);
        Assert.Equal(correct / 53.0, evaluation.Accuracy);
    }

    [Fact]
    public void Divergence_EndsTheTrainingAndShowsInTheHistory()
    {
        var model = new CompiledModel<float, float>(Regression(), 1);
        var data = new Dataset<float, float>([.. Enumerable.Range(0, 40).Select(i => (float)i)], new float[20]);

        TrainingHistory history = model.Train(data, data, new TrainingOptions { Epochs = 200, LearningRate = 1e6 });

        Assert.InRange(history.Epochs.Count, 1, 199);
        Assert.True(history.HasDiverged);
        Assert.False(double.IsFinite(history.Epochs[^1].Loss));
        Assert.False(history.WasCancelled);
    }

    [Fact]
    public void TrainingWhileTraining_IsRefused()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        Dataset<float, int> data = Blobs(10);
        InvalidOperationException? refused = null;
        network.OnBackpropagate = (_, _) => refused ??= Assert.Throws<InvalidOperationException>(() => model.Train(data));

        model.Train(data, options: new TrainingOptions { Epochs = 1 });

        Assert.Equal("Blobs is being trained: expected one call of Train or FindLearningRate at a time", refused!.Message);
        network.OnBackpropagate = null;
        model.Train(data, options: new TrainingOptions { Epochs = 1 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ExceptionInAStep_ReachesTheCallerAndFreesTheModel(int threads)
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        int[] before = Bits(network);
        network.OnBackpropagate = (_, _) => throw new NotSupportedException("planted");

        Exception thrown = Assert.ThrowsAny<Exception>(() => model.Train(Blobs(64), options: new TrainingOptions { Threads = threads }));

        Assert.Contains("planted", thrown.ToString());
        Assert.Equal(before, Bits(network));
        network.OnBackpropagate = null;
        model.Train(Blobs(64), options: new TrainingOptions { Epochs = 1, Threads = threads });
    }

    [Fact]
    public void NewModel_RefreshesTransposedWeightsOnce()
    {
        LinearNetwork<int> network = Classifier();
        _ = new CompiledModel<float, int>(network, 1);

        Assert.Equal(1, network.Refreshes);
    }
}
