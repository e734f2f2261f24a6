using Roslearn.Data;
using Roslearn.Numerics;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class ProgressTests
{
    [Fact]
    public void EveryEpoch_IsReportedWithItsRecord()
    {
        var progress = new SynchronousProgress();

        TrainingHistory history = Model().Train(Blobs(70), Blobs(20), new TrainingOptions { Epochs = 3 }, progress);

        TrainingProgress[] ends = [.. progress.Reports.Where(report => report.IsEpochEnd)];
        Assert.Equal(history.Epochs, ends.Select(report => report.LastEpoch));
        Assert.Equal([1, 2, 3], ends.Select(report => report.Epoch));
        Assert.All(ends, report => Assert.Equal((3, 3, 3), (report.Epochs, report.Step, report.Steps)));
        Assert.Equal(TimeSpan.Zero, ends[^1].EstimatedRemaining);
        Assert.Equal(history.Epochs[1].Loss, ends[1].Loss);
    }

    [Fact]
    public void ClockOf30MillisecondsAStep_ReportsEvery4thStep()
    {
        var clock = new SteppedClock();
        LinearNetwork<int> network = Classifier();
        network.OnBackpropagate = (_, _) => clock.Advance(TimeSpan.FromMilliseconds(30));
        var progress = new SynchronousProgress();

        Train(network, Blobs(32 * 10), new TrainingOptions { Epochs = 2, Threads = 1 }, progress, clock);

        Assert.Equal([(1, 4), (1, 8), (1, 10), (2, 4), (2, 8), (2, 10)], progress.Reports.Select(report => (report.Epoch, report.Step)));
        Assert.Equal([false, false, true, false, false, true], progress.Reports.Select(report => report.IsEpochEnd));
        Assert.Null(progress.Reports[0].LastEpoch);
        Assert.Equal(1, progress.Reports[3].LastEpoch!.Epoch);
    }

    [Fact]
    public void EvenPace_EstimatesTheRest()
    {
        var clock = new SteppedClock();
        LinearNetwork<int> network = Classifier();
        network.OnBackpropagate = (_, _) => clock.Advance(TimeSpan.FromMilliseconds(200));
        var progress = new SynchronousProgress();

        Train(network, Blobs(32 * 10), new TrainingOptions { Epochs = 2, Threads = 1 }, progress, clock);

        Assert.Equal(20, progress.Reports.Count);
        Assert.All(progress.Reports.Select((report, i) => (report, i)), item =>
        {
            Assert.Equal(0.2 * (item.i + 1), item.report.Elapsed.TotalSeconds, 1e-9);
            Assert.Equal(0.2 * (19 - item.i), item.report.EstimatedRemaining.TotalSeconds, 1e-4);
        });
    }

    [Fact]
    public void LossBetweenSteps_IsTheMeanSoFar()
    {
        var clock = new SteppedClock();
        LinearNetwork<int> network = Classifier();
        network.OnBackpropagate = (_, _) => clock.Advance(TimeSpan.FromSeconds(1));
        var progress = new SynchronousProgress();
        Dataset<float, int> data = Blobs(32 * 3);
        double expected = new CompiledModel<float, int>(Classifier(), 1).Evaluate(data.Slice(0, 64)).Loss;
        var options = new TrainingOptions { Epochs = 1, Threads = 1, Shuffle = false, LearningRate = 1e-30 };

        Train(network, data, options, progress, clock);

        Assert.Equal(expected, progress.Reports[1].Loss, 1e-12);
    }

    [Fact]
    public void HandlerThatThrows_EndsTheTraining()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        var progress = new SynchronousProgress(_ => throw new NotSupportedException("planted"));

        Assert.Throws<NotSupportedException>(() => model.Train(Blobs(64), progress: progress));

        model.Train(Blobs(64), options: new TrainingOptions { Epochs = 1 });
    }

    [Fact]
    public void Handler_MayPredictEvaluateAndSave()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> data = Blobs(64), held = Blobs(30, 7);
        string path = Path.GetTempFileName();
        var progress = new SynchronousProgress(report =>
        {
            Assert.Equal(report.LastEpoch!.Validation, model.Evaluate(held));
            model.Classify(data.Input(0));
            model.Save(path);
        });

        model.Train(data, held, new TrainingOptions { Epochs = 2 }, progress);

        Assert.Equal(2, progress.Reports.Count(report => report.IsEpochEnd));
        File.Delete(path);
    }

    private static void Train(LinearNetwork<int> network, Dataset<float, int> data, TrainingOptions options, SynchronousProgress progress, TimeProvider clock)
    {
        _ = new CompiledModel<float, int>(network, 1);
        BoundDataset<float, int> bound = data.Bind(DataContract.Of(network.Layout), "train");
        using var workers = new Workers(1);
        var loop = new TrainingLoop<float, int>(network, bound, null, TrainingPlan.Make(network.Layout, options, bound.Count), workers, progress, clock);
        loop.Run(CancellationToken.None);
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
