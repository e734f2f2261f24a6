using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Optimizers;

/// <summary>A checkpoint holds all that an optimizer and a weighted loss carry from step to step.</summary>
public class ResumedTrainingTests
{
    [Theory]
    [InlineData("NAdam")]
    [InlineData("Adagrad(InitialAccumulator = 0.1)")]
    [InlineData("RmsProp(Momentum = 0.9, Centered = true)")]
    public void TrainingResumedInsideAnEpoch_EndsInTheSameBits(string optimizer)
    {
        using ModelAssembly assembly = ModelAssembly.OfText(
            $"[Model, Input(6), Hidden(9), Classes(3), {optimizer}, ClassWeights(1, 5, 0.5), ClipNorm(0.5), BatchSize(8), Epochs(3)] public sealed partial class Net;");
        Batch batch = Batch.Draw(Specs.Model(6, [], Specs.Classes(3)), 40, new Random(5));
        string directory = Directory.CreateTempSubdirectory().FullName;
        string written = Path.Combine(directory, "written"), kept = Path.Combine(directory, "kept");
        try
        {
            // Five steps make an epoch: at the end of the second one, the file is that of its second step.
            var whole = (GeneratedModel<int>)assembly.Create("Net", 1);
            TrainingHistory expected = whole.Model.Train(whole.Data(batch), options: Every7Steps(written), progress: new AfterEpoch(2, () => File.Copy(written, kept)));

            var resumed = (GeneratedModel<int>)assembly.Create("Net", 1);
            TrainingHistory history = resumed.Model.Train(resumed.Data(batch), options: Every7Steps(kept));

            Assert.Equal(15, history.Steps);
            Assert.Equal(expected.Epochs.Select(epoch => epoch.Loss), history.Epochs.Select(epoch => epoch.Loss));
            Assert.Equal(whole.ParameterArena.ToArray(), resumed.ParameterArena.ToArray());
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static TrainingOptions Every7Steps(string path) => new() { Checkpoint = new Checkpoint(path) { EveryEpochs = 100, EverySteps = 7 } };

    /// <summary>Runs inside the report of a finished epoch.</summary>
    private sealed class AfterEpoch(int epoch, Action action) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Epoch == epoch && value.Step == value.Steps)
            {
                action();
            }
        }
    }
}
