using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Stability;

/// <summary>A fit that becomes perfect stays finite: losses of 0, gradients of 0, and probabilities of exactly 0 and 1.</summary>
public class PerfectFitTests
{
    [Theory]
    [InlineData(FixedModels.Tiny, 1.0, 1e-6)]
    [InlineData(FixedModels.Labels, 1.0, 1e-6)]
    [InlineData(FixedModels.Parabola, 0.5, 1e-12)]
    public void LongTraining_ReachesZeroAndStaysFinite(string name, double learningRate, double expectedLoss)
    {
        GeneratedModel model = FixedModels.Create(name, seed: 3);

        TrainingHistory history = model.Train(
            Separable(model), new TrainingOptions { Epochs = 3000, BatchSize = 8, LearningRate = learningRate, L2 = 0, Threads = 1 });

        Assert.All(history.Epochs, epoch => Assert.True(double.IsFinite(epoch.Loss), $"epoch {epoch.Epoch}: loss {epoch.Loss}"));
        Assert.InRange(history.Epochs[^1].Loss, 0, expectedLoss);
        Assert.All(model.ParameterArena.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    /// <summary>One example for each input, of a target that this input alone decides.</summary>
    private static Batch Separable(GeneratedModel model)
    {
        int size = model.Layout.InputSize;
        return new Batch(
            [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, size).Select(i => i == row ? 1.0 : 0).ToArray())],
            [.. Enumerable.Range(0, size).Select(row => Enumerable.Range(0, model.Layout.TargetSize).Select(i => (double)Target(row, i)).ToArray())]);

        int Target(int row, int i) => model.Layout.IsClassifier ? row % model.Layout.OutputSize : (row + i) % 2;
    }
}
