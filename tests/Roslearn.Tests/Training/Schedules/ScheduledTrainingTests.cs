using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training.Schedules;

/// <summary>The schedule reaches every step and the history.</summary>
public class ScheduledTrainingTests
{
    private static readonly TrainingOptions Defaults = new() { Epochs = 4, BatchSize = 32, LearningRate = 0.8, Momentum = 0.5, DecayFactor = 0.5, DecayEveryEpochs = 1 };

    [Fact]
    public void StepDecay_IsUsedAndRecorded()
    {
        (LinearNetwork<int> network, TrainingHistory history) = Train(new StepDecaySchedule());

        Assert.Equal([0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.1, 0.1], network.Rates!.Select(step => step.Rate), Close);
        Assert.Equal([0.8, 0.4, 0.2, 0.1], history.Epochs.Select(epoch => epoch.LearningRate), Close);
    }

    [Fact]
    public void WarmUp_MultipliesTheSchedule()
    {
        (LinearNetwork<int> network, TrainingHistory history) = Train(new StepDecaySchedule(), new TrainingOptions { WarmUpEpochs = 2 }, new WarmUp(0.5, perBatch: true));

        Assert.Equal([0.4, 0.5, 0.3, 0.35, 0.2, 0.2, 0.1, 0.1], network.Rates!.Select(step => step.Rate), Close);
        Assert.Equal([0.5, 0.35, 0.2, 0.1], history.Epochs.Select(epoch => epoch.LearningRate), Close);
    }

    [Fact]
    public void Overrides_ChangeTheSchedule()
    {
        (_, TrainingHistory history) = Train(new StepDecaySchedule(), new TrainingOptions { DecayFactor = 0.25, DecayEveryEpochs = 2, LearningRate = 1, Epochs = 5 });

        Assert.Equal([1, 1, 0.25, 0.25, 0.0625], history.Epochs.Select(epoch => epoch.LearningRate), Close);
    }

    [Fact]
    public void OneCycle_DrivesTheMomentum()
    {
        (LinearNetwork<int> network, _) = Train(new OneCycleSchedule(0.5, 25, 1e4, true, 0.85, 0.95));

        Assert.Equal(0.95, network.Rates![0].Momentum!.Value, 1e-12);
        Assert.Equal(0.85, network.Rates![3].Momentum!.Value, 1e-12);
        Assert.Equal(0.95, network.Rates![7].Momentum!.Value, 1e-12);
        Assert.Equal(0.8, network.Rates![3].Rate, 1e-12);
        Assert.All(network.Rates, step => Assert.Null(step.Beta1));
    }

    [Fact]
    public void OneCycle_LeavesTheCallersOptionsAlone()
    {
        var options = new TrainingOptions { Momentum = 0.5 };
        Train(new OneCycleSchedule(0.5, 25, 1e4, true, 0.85, 0.95), options);

        Assert.Equal(0.5, options.Momentum);
        Assert.Equal(0.5, Defaults.Momentum);
    }

    [Fact]
    public void PlateauOfTheTrainingLoss_ReducesTheRate()
    {
        // Without learning the losses stay as they are.
        var options = new TrainingOptions { LearningRate = 1e-30, MinimumLearningRate = 0, PlateauPatience = 0, Monitor = Metric.TrainingLoss, Epochs = 4, Shuffle = false };
        TrainingOptions defaults = Defaults with { MinimumLearningRate = 0, PlateauPatience = 5 };
        var network = new LinearNetwork<int>(Layout("Blobs", 4, 3, 0, classifier: true, defaults: defaults, schedule: new ReduceOnPlateauSchedule(0.1, 0)));

        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(Blobs(64), options: options);

        // A change below 1e-8 is none, as in PyTorch.
        Assert.Equal([1e-30, 1e-30, 1e-30, 1e-30], history.Epochs.Select(epoch => epoch.LearningRate));

        history = new CompiledModel<float, int>(network, 1).Train(Blobs(64), options: options with { LearningRate = 1e-3, DecayFactor = 1e-3, Epochs = 5 });

        Assert.Equal([1e-3, 1e-3, 1e-6, 1e-9, 1e-9], history.Epochs.Select(epoch => epoch.LearningRate), Close);
    }

    private static (LinearNetwork<int> Network, TrainingHistory History) Train(Schedule schedule, TrainingOptions? options = null, WarmUp? warmUp = null)
    {
        var network = new LinearNetwork<int>(Layout("Blobs", 4, 3, 0, classifier: true, defaults: Defaults, schedule: schedule, warmUp: warmUp)) { Rates = [] };
        return (network, new CompiledModel<float, int>(network, 1).Train(Blobs(64), options: options));
    }

    private static bool Close(double expected, double actual) => Math.Abs(expected - actual) <= 1e-12 * Math.Abs(expected);
}
