using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Training;

/// <summary>With every optimizer a training that was interrupted and resumed ends in the same bits as one that was not.</summary>
public sealed class ResumedModelTests : IDisposable
{
    private static readonly string[] Optimizers =
    [
        "Sgd(Momentum = 0.9, Nesterov = true), ClipNorm(0.5)",
        "Adam, L2(0.01), MaxNorm(2), OneCycle",
        "AmsGrad, LabelSmoothing(0.1)",
        "AdamW, ClassWeights(1, 2, 3), ValidationSplit(0.2)",
        "NAdam, CosineDecay(PerBatch = true)",
        "RAdam",
        "Adagrad(InitialAccumulator = 0.1)",
        "RmsProp(Momentum = 0.5, Centered = true)",
        "Adadelta",
        "Lion, EarlyStopping(2)",
        "BatchNorm, LayerNorm, AdamW, ValidationSplit(0.2), EarlyStopping(1)",
    ];

    private static readonly ModelAssembly Models = ModelAssembly.OfText(string.Join('\n', Optimizers.Select((optimizer, i) =>
        $"[Model, Input(6), Hidden(16), Dropout(0.2), Classes(3), Epochs(4), BatchSize(16), {optimizer}] public partial class Net{i};")));

    private readonly string _directory = Directory.CreateTempSubdirectory("roslearn-resumed-").FullName;

    public static TheoryData<string> Names => [.. Optimizers];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void InterruptedInMidEpoch_EndsInTheSameBits(string optimizer)
    {
        var whole = (GeneratedModel<int>)Create(optimizer);
        var resumed = (GeneratedModel<int>)Create(optimizer);
        var options = new TrainingOptions { Checkpoint = new Checkpoint(Path.Combine(_directory, "checkpoint")) { EverySteps = 5, EveryEpochs = 100 } };
        TrainingHistory expected = whole.Model.Train(Data());

        Assert.Throws<NotSupportedException>(() => ((GeneratedModel<int>)Create(optimizer)).Model.Train(Data(), options: options, progress: new Failing()));

        TrainingHistory history = resumed.Model.Train(Data(), options: options);

        Assert.Equal(whole.ParameterArena.ToArray(), resumed.ParameterArena.ToArray());
        Assert.Equal(whole.StateArena.ToArray(), resumed.StateArena.ToArray());
        Assert.Equal(whole.TransposedArena.ToArray(), resumed.TransposedArena.ToArray());
        Assert.Equal(
            expected.Epochs.Select(epoch => (epoch.Loss, epoch.Validation, epoch.LearningRate)),
            history.Epochs.Select(epoch => (epoch.Loss, epoch.Validation, epoch.LearningRate)));
    }

    /// <summary>The compiled-in size of a batch decides how weights and optimizer states lie in memory; a checkpoint does not tell.</summary>
    [Fact]
    public void OtherArrangementInMemory_EndsInTheSameBits()
    {
        GeneratedModel<int> whole = Arranged(16), resumed = Arranged(4096);
        var options = new TrainingOptions
        {
            BatchSize = 16, Epochs = 4, Checkpoint = new Checkpoint(Path.Combine(_directory, "checkpoint")) { EverySteps = 5, EveryEpochs = 100 },
        };
        whole.Model.Train(Data(), options: options with { Checkpoint = null });
        Assert.Throws<NotSupportedException>(() => Arranged(16).Model.Train(Data(), options: options, progress: new Failing()));

        resumed.Model.Train(Data(), options: options);

        Assert.NotEqual(whole.Layout.HalvedStages, resumed.Layout.HalvedStages);
        Assert.All(whole.Layout.Tensors, tensor => Assert.Equal(whole.Parameter(tensor.Name), resumed.Parameter(tensor.Name)));

        static GeneratedModel<int> Arranged(int batch) => (GeneratedModel<int>)ModelAssembly
            .OfText($"[Model, Input(6), Hidden(256), Hidden(128), Classes(3), BatchSize({batch})] public partial class Arranged;").Create("Arranged");
    }

    private static GeneratedModel Create(string optimizer) => Models.Create($"Net{Array.IndexOf(Optimizers, optimizer)}");

    private static Dataset<float, int> Data()
    {
        var random = new Random(3);
        int[] labels = [.. Enumerable.Range(0, 117).Select(_ => random.Next(3))];
        return new Dataset<float, int>([.. labels.SelectMany(label => Enumerable.Range(0, 6).Select(i => (i % 3 == label ? 1 : 0) + (float)random.NextDouble()))], labels);
    }

    /// <summary>Ends the training after its second epoch.</summary>
    private sealed class Failing : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value is { IsEpochEnd: true, Epoch: 2 })
            {
                throw new NotSupportedException("planted");
            }
        }
    }
}
