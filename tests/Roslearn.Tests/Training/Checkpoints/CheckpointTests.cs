using Roslearn.Storage;
using Roslearn.Tests.Storage;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training.Checkpoints;

/// <summary>A training that ends at any moment and is called again ends in the same bits as one that was left alone.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Steps = 5;
    private const int Epochs = 6;

    private static readonly TrainingOptions Options = new()
    {
        Epochs = Epochs,
        BatchSize = 16,
        Momentum = 0.9,
        Patience = 3,
        PlateauPatience = 0,
        WarmUpEpochs = 2,
        Seed = 5,
        Threads = 1,
    };

    private readonly TemporaryDirectory _directory = new();

    private string File => _directory.File("training.checkpoint");

    public void Dispose() => _directory.Dispose();

    public static TheoryData<int, int?> Rhythms => new() { { 1, null }, { 2, null }, { 100, null }, { 1, 1 }, { 1, 3 }, { 4, 7 } };

    [Theory]
    [MemberData(nameof(Rhythms))]
    public void TrainingInterruptedInEveryStep_EndsInTheSameBits(int everyEpochs, int? everySteps)
    {
        (int[] expected, TrainingHistory whole) = Train(Options, null);
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) { EveryEpochs = everyEpochs, EverySteps = everySteps } };
        int total = (int)whole.Steps;

        for (int step = 1; step <= total; step++)
        {
            System.IO.File.Delete(File);
            Assert.Throws<NotSupportedException>(() => Train(options, step));
            (int[] bits, TrainingHistory history) = Train(options, null);

            Assert.Equal(expected, bits);
            AssertSame(whole, history);
        }
    }

    [Fact]
    public void TrainingInterruptedAgainAndAgain_EndsInTheSameBits()
    {
        (int[] expected, TrainingHistory whole) = Train(Options, null);
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) { EverySteps = 2 } };

        // Every call gets three steps on, of which one or two are written down.
        int calls = 0;
        while (true)
        {
            calls++;
            try
            {
                (int[] bits, TrainingHistory history) = Train(options, 4);
                Assert.Equal(expected, bits);
                AssertSame(whole, history);
                break;
            }
            catch (NotSupportedException)
            {
                Assert.True(calls < 100);
            }
        }

        Assert.True(calls > 5, $"{calls} calls");
    }

    [Fact]
    public void FinishedTraining_ReturnsAtOnce()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        (int[] expected, TrainingHistory first) = Train(options, null);

        (int[] bits, TrainingHistory second) = Train(options, interruptIn: 1);

        Assert.Equal(expected, bits);
        AssertSame(first, second);
    }

    [Fact]
    public void CancelledTraining_GoesOnWhereItWas()
    {
        (int[] expected, TrainingHistory whole) = Train(Options, null);
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) { EveryEpochs = 100 } };
        LinearNetwork<int> network = Network();
        using var source = new CancellationTokenSource();
        int steps = 0;
        network.OnBackpropagate = (_, _) => CancelIn(source, ++steps, 8);

        TrainingHistory cancelled = new CompiledModel<float, int>(network, 1).Train(Blobs(80), Blobs(40, 8), options, null, source.Token);
        (int[] bits, TrainingHistory history) = Train(options, null, whole.Steps - 8);

        Assert.True(cancelled.WasCancelled);
        Assert.Equal(expected, bits);
        AssertSame(whole, history);
    }

    [Fact]
    public void ResumedTraining_RefreshesTheTransposedWeightsBeforeItsFirstStep()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Assert.Throws<NotSupportedException>(() => Train(options, (3 * Steps) + 1));
        LinearNetwork<int> network = Network();
        bool? isRefreshed = null;
        network.OnBackpropagate = (_, _) => isRefreshed ??= Bits(network).SequenceEqual(network.Refreshed);

        new CompiledModel<float, int>(network, 1).Train(Blobs(80), Blobs(40, 8), options);

        Assert.True(isRefreshed);
    }

    [Fact]
    public void ResumedTraining_ReportsTheWholeOfIt()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Assert.Throws<NotSupportedException>(() => Train(options, (3 * Steps) + 1));
        var progress = new SynchronousProgress();

        TrainingHistory history = new CompiledModel<float, int>(Network(), 1).Train(Blobs(80), Blobs(40, 8), options, progress);

        Assert.Equal(4, progress.Reports[0].Epoch);
        Assert.All(progress.Reports, report => Assert.True(report.Elapsed > history.Epochs[0].Duration));
        Assert.True(history.Duration > progress.Reports[0].Elapsed);
    }

    [Fact]
    public void CheckpointOfAnotherTraining_IsRefusedAndNothingChanged()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Train(options, null);
        byte[] file = System.IO.File.ReadAllBytes(File);

        AssertRefused("TrainingOptions.LearningRate", options with { LearningRate = 0.2 }, Blobs(80), seed: 1);
        AssertRefused("TrainingOptions.Epochs", options with { Epochs = Epochs + 1 }, Blobs(80), seed: 1);
        AssertRefused("training data", options, Blobs(80, 6), seed: 1);
        AssertRefused("training data", options, Blobs(81), seed: 1);
        AssertRefused("initial weights", options, Blobs(80), seed: 2);
        Assert.Equal(file, System.IO.File.ReadAllBytes(File));

        void AssertRefused(string subject, TrainingOptions other, Dataset<float, int> data, ulong seed)
        {
            LinearNetwork<int> network = Network();
            var model = new CompiledModel<float, int>(network, seed);
            int[] before = Bits(network);

            ModelFileException refused = Assert.Throws<ModelFileException>(() => model.Train(data, Blobs(40, 8), other));

            Assert.Equal(subject, Assert.Single(refused.Problems).Subject);
            Assert.Equal(before, Bits(network));
        }
    }

    [Fact]
    public void OtherThreads_AreTheSameTraining()
    {
        (int[] expected, _) = Train(Options, null);
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Assert.Throws<NotSupportedException>(() => Train(options, 12));

        Assert.Equal(expected, Train(options with { Threads = 3 }, null).Bits);
    }

    [Fact]
    public void SavedModel_IsNoCheckpoint()
    {
        new CompiledModel<float, int>(Network(), 1).Save(File);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => Train(Options with { Checkpoint = new Checkpoint(File) }, null));

        Assert.Equal("format", Assert.Single(refused.Problems).Subject);
        Assert.Equal("roslearn", refused.Problems[0].Found);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains("expected roslearn-checkpoint, which a training writes itself (a saved model is none: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForeignFile_IsNoCheckpoint()
    {
        Safetensors.Write(File, new Dictionary<string, string>(), [TensorEntry.FromMemory<float>(new SavedTensor("a", [1]), new float[1])]);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => Train(Options with { Checkpoint = new Checkpoint(File) }, null));

        Assert.Equal(("format", "nothing"), (Assert.Single(refused.Problems).Subject, refused.Problems[0].Found));
    }

    [Fact]
    public void Checkpoint_IsNoSavedModel()
    {
        Train(Options with { Checkpoint = new Checkpoint(File) }, null);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => CompiledModel<float, int>.Load(Network(), File));

        Assert.Equal(
            $"Cannot use the model file \"{File}\": format: expected a saved model, found the checkpoint of a training, which TrainingOptions.Checkpoint reads; "
            + "to get its model, call Train with that checkpoint, then Save.",
            refused.Message);
    }

    [Fact]
    public void NoDropout_IsNamedNone()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Train(options, null);
        Rewrite("dropout rates", "0.5");

        ModelFileProblem problem = Assert.Single(Assert.Throws<ModelFileException>(() => Train(options, null)).Problems);

        Assert.Equal("dropout rates: expected none, as in this training, found 0.5", problem.ToString());
    }

    [Theory]
    [InlineData("epoch", "0")]
    [InlineData("epoch", "99")]
    [InlineData("step", "x")]
    [InlineData("loss", "much")]
    [InlineData("weight", "")]
    [InlineData("running products", "1 2")]
    [InlineData("elapsed", "-1")]
    [InlineData("history", "[}", "history: expected a list of epochs, found text that is no JSON at line 1, byte 2")]
    [InlineData("history", "{}", "history: expected a list of epochs, found a value of another kind at line 1, byte 2")]
    [InlineData("history", "[null]", "history: expected a list of epochs, found [null]")]
    [InlineData("history", "[]")]
    [InlineData("advisor", "[[", "advisor: expected what the advisor remembers, found a value of another kind at line 1, byte 2")]
    public void DamagedEntry_IsRefusedByName(string key, string value, string? says = null)
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Train(options, null);
        Rewrite(key, value);

        ModelFileException refused = Assert.Throws<ModelFileException>(() => Train(options, null));

        ModelFileProblem problem = Assert.Single(refused.Problems);
        Assert.Equal(value == "[]" ? "epoch" : key, problem.Subject);
        Assert.Equal(says ?? problem.ToString(), problem.ToString());
    }

    [Fact]
    public void TruncatedFile_IsRefused()
    {
        TrainingOptions options = Options with { Checkpoint = new Checkpoint(File) };
        Train(options, null);
        System.IO.File.WriteAllBytes(File, System.IO.File.ReadAllBytes(File)[..^10]);

        Assert.Throws<ModelFileException>(() => Train(options, null));
    }

    [Fact]
    public void DivergedTraining_IsResumedToo()
    {
        TrainingOptions options = Options with { LearningRate = 1e38, Patience = null, Checkpoint = new Checkpoint(File) { EverySteps = 1 } };
        (int[] expected, TrainingHistory whole) = Train(options with { Checkpoint = null }, null);
        Assert.Throws<NotSupportedException>(() => Train(options, 2));

        (int[] bits, TrainingHistory history) = Train(options, null);

        Assert.True(history.HasDiverged);
        Assert.False(double.IsFinite(whole.Epochs[^1].Loss));
        Assert.Equal(expected, bits);
        AssertSame(whole, history);
    }

    [Fact]
    public void BadSettings_AreRefused()
    {
        Assert.Equal("Path", Assert.ThrowsAny<ArgumentException>(() => new Checkpoint(" ")).ParamName);
        Assert.Equal("EveryEpochs", Assert.ThrowsAny<ArgumentException>(() => new Checkpoint("x") { EveryEpochs = 0 }).ParamName);
        Assert.Equal("EverySteps", Assert.ThrowsAny<ArgumentException>(() => new Checkpoint("x") { EverySteps = 0 }).ParamName);
    }

    /// <summary>Trains a new model, with a handler that fails in that step of this call.</summary>
    private static (int[] Bits, TrainingHistory History) Train(TrainingOptions options, int? interruptIn, long? expectedSteps = null)
    {
        LinearNetwork<int> network = Network();
        int steps = 0;
        network.OnBackpropagate = (_, _) =>
        {
            if (Interlocked.Increment(ref steps) == interruptIn)
            {
                throw new NotSupportedException("planted");
            }
        };
        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(Blobs(80), Blobs(40, 8), options);
        Assert.Equal(expectedSteps ?? steps, steps);
        return (Bits(network), history);
    }

    private static LinearNetwork<int> Network() => new(Layout(
        "Blobs",
        4,
        3,
        0,
        classifier: true,
        defaults: new TrainingOptions { LearningRate = 0.5, Momentum = 0, DecayFactor = 0.5, PlateauPatience = 1, MinimumLearningRate = 0 },
        schedule: new ReduceOnPlateauSchedule(0.05, 0)));

    private static void AssertSame(TrainingHistory expected, TrainingHistory actual)
    {
        Assert.Equal(Values(expected), Values(actual));
        Assert.Equal((expected.Steps, expected.WasStoppedEarly, expected.BestEpoch?.Epoch), (actual.Steps, actual.WasStoppedEarly, actual.BestEpoch?.Epoch));

        static IEnumerable<(int, long, Evaluation?, double)> Values(TrainingHistory history) =>
            history.Epochs.Select(epoch => (epoch.Epoch, BitConverter.DoubleToInt64Bits(epoch.Loss), epoch.Validation, epoch.LearningRate));
    }

    private static void CancelIn(CancellationTokenSource source, int step, int last)
    {
        if (step == last)
        {
            source.Cancel();
        }
    }

    /// <summary>Writes the file anew with another value for one entry of its metadata.</summary>
    private void Rewrite(string key, string value)
    {
        Dictionary<string, string> metadata;
        List<TensorEntry> tensors = [];
        using (SafetensorsReader reader = SafetensorsReader.Open(File))
        {
            metadata = new Dictionary<string, string>(reader.Metadata) { [key] = value };
            foreach (SavedTensor tensor in reader.Tensors)
            {
                float[] elements = new float[tensor.ElementCount];
                reader.Read<float>(tensor.Name, elements);
                tensors.Add(TensorEntry.FromMemory<float>(tensor, elements));
            }
        }

        Safetensors.Write(File, metadata, tensors);
    }
}
