using System.Diagnostics;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class CancellationTests
{
    private static readonly TrainingOptions Options = new() { Epochs = 5, Threads = 1 };

    [Fact]
    public void CancelledBefore_ChangesNothing()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        int[] before = Bits(network);

        TrainingHistory history = model.Train(Blobs(64), options: Options, cancellationToken: new CancellationToken(canceled: true));

        Assert.True(history.WasCancelled);
        Assert.Empty(history.Epochs);
        Assert.Equal(0, history.Steps);
        Assert.Equal(before, Bits(network));
    }

    [Fact]
    public void CancelledFromProgress_KeepsTheEpochsThatWereFinished()
    {
        LinearNetwork<int> cancelled = Classifier(), full = Classifier();
        using var source = new CancellationTokenSource();
        var progress = new SynchronousProgress(report => source.CancelAfterEpoch(report, 2));

        TrainingHistory history = new CompiledModel<float, int>(cancelled, 1).Train(Blobs(64), null, Options, progress, source.Token);
        new CompiledModel<float, int>(full, 1).Train(Blobs(64), options: Options with { Epochs = 2 });

        Assert.True(history.WasCancelled);
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal(Bits(full), Bits(cancelled));
    }

    [Fact]
    public void CancelledInAStep_FinishesThatStepAlone()
    {
        LinearNetwork<int> network = Classifier(), reference = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        using var source = new CancellationTokenSource();
        int steps = 0;
        network.OnBackpropagate = (_, _) =>
        {
            if (++steps == 3)
            {
                source.Cancel();
            }
        };

        Dataset<float, int> data = Blobs(32 * 5);
        TrainingHistory history = model.Train(data, options: Options with { Shuffle = false }, cancellationToken: source.Token);
        new CompiledModel<float, int>(reference, 1).Train(data.Slice(0, 32 * 3), options: Options with { Epochs = 1, Shuffle = false });

        Assert.True(history.WasCancelled);
        Assert.Equal(3, history.Steps);
        Assert.Empty(history.Epochs);
        Assert.Equal(Bits(reference), Bits(network));
        Assert.Contains("cancelled after 3 steps", history.ToString());
    }

    [Fact]
    public void CancelledDuringValidation_RecordsTheEpochWithoutIt()
    {
        LinearNetwork<int> network = Classifier();
        using var source = new CancellationTokenSource();
        bool validating = false;
        int blocks = 0;
        network.OnBackpropagate = (_, _) => validating = false;
        network.OnEvaluate = () =>
        {
            blocks += validating ? 1 : 0;
            validating = true;
            if (blocks == 2)
            {
                source.Cancel();
            }
        };

        // One step, then 100 examples in blocks of 16.
        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(Blobs(32), Blobs(100), Options with { Epochs = 1 }, null, source.Token);

        Assert.True(history.WasCancelled);
        Assert.Null(Assert.Single(history.Epochs).Validation);
        Assert.Equal(2, blocks);
    }

    [Fact]
    public void CancelledAfterTheLastStep_IsComplete()
    {
        using var source = new CancellationTokenSource();
        var progress = new SynchronousProgress(report => source.CancelAfterEpoch(report, 5));

        TrainingHistory history = Model().Train(Blobs(64), null, Options, progress, source.Token);

        Assert.False(history.WasCancelled);
        Assert.Equal(5, history.Epochs.Count);
    }

    [Fact]
    public async Task CancelledFromAnotherThread_ReturnsPromptly()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        using var source = new CancellationTokenSource();
        using var running = new ManualResetEventSlim();
        network.OnBackpropagate = (_, _) => running.Set();
        Dataset<float, int> data = Blobs(1000);

        Task<TrainingHistory> training = Task.Run(() => model.Train(data, null, Options with { Epochs = int.MaxValue }, null, source.Token));
        Assert.True(running.Wait(TimeSpan.FromSeconds(30)));
        long start = Stopwatch.GetTimestamp();
        source.Cancel();
        TrainingHistory history = await training;
        TimeSpan reaction = Stopwatch.GetElapsedTime(start);

        Assert.True(history.WasCancelled);
        Assert.True(reaction < TimeSpan.FromSeconds(2), $"{reaction}");
        Assert.True(double.IsFinite(model.Evaluate(data).Loss));
    }
}
