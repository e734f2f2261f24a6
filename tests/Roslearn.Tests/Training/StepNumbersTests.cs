using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

/// <summary>What generated code reads from a workspace is what the training was told.</summary>
public class StepNumbersTests
{
    private static readonly TrainingOptions Defaults = new() { LearningRate = 0.1, Momentum = 0, Dropout = 0.5, HuberDelta = 1 };

    [Fact]
    public void Overrides_ReachEveryStep()
    {
        var network = new LinearNetwork<int>(Layout("Blobs", 4, 3, 0, classifier: true, defaults: Defaults, dropout: [0.1, 0.2])) { Steps = [] };
        var options = new TrainingOptions { Epochs = 2, BatchSize = 32, Seed = 7, Dropout = 0.25, HuberDelta = 3 };

        new CompiledModel<float, int>(network, 1).Train(Blobs(70), Blobs(10), options);

        Assert.Equal([1L, 2, 3, 4, 5, 6], network.Steps!.Select(step => step.Step));
        Assert.All(network.Steps, step =>
        {
            Assert.Equal(7u, step.Seed);
            Assert.Equal([0.25, 0.25], step.Dropout);
            Assert.Equal(3, step.HuberDelta);
        });
        Assert.Equal(3, network.EvaluatedHuberDelta);
    }

    [Fact]
    public void WithoutOverrides_StepsHaveTheCompiledNumbers()
    {
        var network = new LinearNetwork<int>(Layout("Blobs", 4, 3, 0, classifier: true, defaults: Defaults, dropout: [0.1, 0.2])) { Steps = [] };
        var model = new CompiledModel<float, int>(network, 1);

        model.Train(Blobs(32), options: new TrainingOptions { Epochs = 1 });
        model.Evaluate(Blobs(32));

        Assert.Equal([0.1, 0.2], Assert.Single(network.Steps!).Dropout);
        Assert.Equal((1L, 0ul, 1f), (network.Steps![0].Step, network.Steps[0].Seed, network.Steps[0].HuberDelta));
        Assert.Equal(1, network.EvaluatedHuberDelta);
    }
}
