using Roslearn.Numerics;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class EarlyStoppingTests
{
    [Theory]
    [InlineData(Metric.ValidationLoss, 0, new[] { 3.0, 2, 2.5, 2 }, 4, 2)]
    [InlineData(Metric.ValidationLoss, 0, new[] { 3.0, 2, 2.5, 1, 1, 1 }, 6, 4)]
    [InlineData(Metric.ValidationLoss, 0.5, new[] { 3.0, 2.9, 2.8 }, 3, 3)]
    [InlineData(Metric.ValidationLoss, 0.5, new[] { 3.0, 2.9, 2.4, 2.3, 2.2 }, 5, 5)]
    [InlineData(Metric.ValidationLoss, 0, new[] { double.NaN, double.NaN }, 2, 0)]
    [InlineData(Metric.ValidationLoss, 0, new[] { double.NaN, 5, double.PositiveInfinity, 6 }, 4, 2)]
    [InlineData(Metric.ValidationAccuracy, 0, new[] { 0.5, 0.6, 0.6, 0.5 }, 4, 2)]
    [InlineData(Metric.TrainingLoss, 0, new[] { 2.0, 1, 1, 1 }, 4, 2)]
    public void PatienceOfTwo_IsExhaustedAndTheBestKept(Metric metric, double minimumDelta, double[] values, int stopsAfter, int best)
    {
        var parameters = new Arena(3);
        var stopping = new EarlyStopping(new TrainingOptions { Patience = 2, MinimumDelta = minimumDelta, Monitor = metric }, parameters);
        for (int epoch = 1; epoch <= stopsAfter; epoch++)
        {
            Assert.False(stopping.IsExhausted);
            parameters.Span.Fill(epoch);
            double value = values[epoch - 1];
            stopping.Observe(new EpochRecord(
                epoch,
                metric == Metric.TrainingLoss ? value : 7,
                new Evaluation { Count = 1, Loss = metric == Metric.ValidationLoss ? value : 7, Accuracy = metric == Metric.ValidationAccuracy ? value : 0.1 },
                0.1,
                TimeSpan.Zero,
                1));
        }

        Assert.True(stopping.IsExhausted);
        Assert.Equal(best > 0, stopping.Restore());
        Assert.Equal(best > 0 ? best : stopsAfter, parameters.Span[0]);
    }

    [Fact]
    public void GrowingError_StopsAndRestoresTheBestWeights()
    {
        // A validation set with wrong labels: the better the training, the worse its loss.
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        Dataset<float, int> train = Blobs(96), held = Contrary(Blobs(60, 8));
        var snapshots = new List<int[]>();
        var progress = new SynchronousProgress(_ => snapshots.Add(Bits(network)));

        TrainingHistory history = model.Train(train, held, new TrainingOptions { Epochs = 50, Patience = 3 }, progress);

        Assert.True(history.WasStoppedEarly);
        Assert.False(history.WasCancelled);
        Assert.EndsWith($"\nstopped early: the best epoch is {history.BestEpoch!.Epoch}", history.ToString(), StringComparison.Ordinal);
        Assert.Equal(history.Epochs.Min(epoch => epoch.ValidationLoss), history.BestEpoch.ValidationLoss);
        Assert.Equal(history.BestEpoch.Epoch + 3, history.Epochs.Count);
        Assert.Equal(snapshots[history.BestEpoch.Epoch - 1], Bits(network));
        Assert.NotEqual(snapshots[^1], Bits(network));
        Assert.Equal(history.BestEpoch.ValidationLoss, model.Evaluate(held).Loss);
        Assert.Equal(Bits(network), network.Refreshed);
    }

    [Fact]
    public void LastEpochReached_RestoresTheBestWeightsToo()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        Dataset<float, int> held = Contrary(Blobs(60, 8));

        TrainingHistory history = model.Train(Blobs(96), held, new TrainingOptions { Epochs = 3, Patience = 3 });

        Assert.False(history.WasStoppedEarly);
        Assert.Equal(3, history.Epochs.Count);
        Assert.Equal(history.BestEpoch!.ValidationLoss, model.Evaluate(held).Loss);
    }

    [Fact]
    public void Accuracy_CanBeWatched()
    {
        TrainingHistory history = Model().Train(Blobs(96), Blobs(60, 8), new TrainingOptions { Epochs = 60, Patience = 5, Monitor = Metric.ValidationAccuracy });

        Assert.Equal(Metric.ValidationAccuracy, history.Monitor);
        Assert.Equal(history.Epochs.Max(epoch => epoch.ValidationAccuracy), history.BestEpoch!.ValidationAccuracy);
        Assert.True(history.WasStoppedEarly);
    }

    [Fact]
    public void WithoutPatience_TrainingGoesOnAndKeepsTheLastWeights()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> held = Contrary(Blobs(60, 8));

        TrainingHistory history = model.Train(Blobs(96), held, new TrainingOptions { Epochs = 6 });

        Assert.Equal(6, history.Epochs.Count);
        Assert.Equal(history.Epochs[^1].ValidationLoss, model.Evaluate(held).Loss);
    }

    private static Dataset<float, int> Contrary(Dataset<float, int> data) => new(
        [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray())],
        [.. Enumerable.Range(0, data.Count).Select(i => (data.Target(i) + 1) % 3)]);
}
