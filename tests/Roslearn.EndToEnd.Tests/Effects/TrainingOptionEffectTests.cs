using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;
using Roslearn.Training;

namespace EndToEnd.Effects;

/// <summary>Every option of a training changes something; one without a case here fails.</summary>
public class TrainingOptionEffectTests
{
    private const int Rows = 40;

    private const string Text = """
        [Model, Input(4), Hidden(6), Dropout(0.5), Classes(3), Adam]
        public sealed partial class Averaging;

        [Model, Input(4), Hidden(6), Output(2, Loss = Loss.Huber), Sgd]
        public sealed partial class Rolling;

        [Model, Input(2), Classes(3), Sgd, ClipNorm(0.01), LearningRateDecay(0.5, everyEpochs: 2)]
        public sealed partial class Clipped;

        [Model, Input(2), Classes(3), Sgd, ClipValue(0.01), L1(0.01), LabelSmoothing(0.1), ReduceOnPlateau(Threshold = 0.9, Patience = 0)]
        public sealed partial class Smoothed;

        [Model, Input(2), Hidden(4), MaxNorm(0.1), Classes(3), AdamW, CosineDecay]
        public sealed partial class Bounded;

        [Model, Input(2), Classes(3), NAdam, LinearDecay]
        public sealed partial class Looking;

        [Model, Input(2), Classes(3), Adagrad, CosineRestarts(2)]
        public sealed partial class Summing;

        [Model, Input(2), Classes(3), RmsProp]
        public sealed partial class Dividing;

        [Model, Input(2), Classes(3), Adadelta]
        public sealed partial class Unitless;

        [Model, Input(2), Classes(3), OneCycle(0.01)]
        public sealed partial class Cycling;

        """;

    /// <summary>Ends early, but for nothing smaller than an epoch without any improvement.</summary>
    private static readonly TrainingOptions Watching = new() { Patience = 2, Monitor = Roslearn.Metric.TrainingLoss };

    /// <summary>What an option depends on, where the defaults make nothing of it.</summary>
    private static readonly Dictionary<string, TrainingOptions> Bases = new()
    {
        [nameof(TrainingOptions.MinimumDelta)] = Watching,
        [nameof(TrainingOptions.Monitor)] = Watching,
    };

    /// <summary>The model, and the option with another value than its default.</summary>
    private static readonly Dictionary<string, (string Model, TrainingOptions Changed)> Cases = new()
    {
        [nameof(TrainingOptions.Epochs)] = ("Averaging", new() { Epochs = 3 }),
        [nameof(TrainingOptions.BatchSize)] = ("Averaging", new() { BatchSize = 7 }),
        [nameof(TrainingOptions.LearningRate)] = ("Averaging", new() { LearningRate = 0.01 }),
        [nameof(TrainingOptions.Seed)] = ("Averaging", new() { Seed = 9 }),
        [nameof(TrainingOptions.Threads)] = ("Averaging", new() { Threads = 2 }),
        [nameof(TrainingOptions.Shuffle)] = ("Rolling", new() { Shuffle = false }),
        [nameof(TrainingOptions.Momentum)] = ("Rolling", new() { Momentum = 0.5 }),
        [nameof(TrainingOptions.Dampening)] = ("Rolling", new() { Dampening = 0.5 }),
        [nameof(TrainingOptions.Beta1)] = ("Averaging", new() { Beta1 = 0.5 }),
        [nameof(TrainingOptions.Beta2)] = ("Averaging", new() { Beta2 = 0.5 }),
        [nameof(TrainingOptions.Epsilon)] = ("Averaging", new() { Epsilon = 0.1 }),
        [nameof(TrainingOptions.L2)] = ("Averaging", new() { L2 = 0.1 }),
        [nameof(TrainingOptions.Dropout)] = ("Averaging", new() { Dropout = 0.25 }),
        [nameof(TrainingOptions.HuberDelta)] = ("Rolling", new() { HuberDelta = 0.25 }),
        [nameof(TrainingOptions.WarmUpEpochs)] = ("Averaging", new() { WarmUpEpochs = 3 }),
        [nameof(TrainingOptions.DecayFactor)] = ("Clipped", new() { DecayFactor = 0.6 }),
        [nameof(TrainingOptions.DecayEveryEpochs)] = ("Clipped", new() { DecayEveryEpochs = 3 }),
        [nameof(TrainingOptions.MinimumLearningRate)] = ("Bounded", new() { MinimumLearningRate = 0.0005 }),
        [nameof(TrainingOptions.MaximumLearningRate)] = ("Cycling", new() { MaximumLearningRate = 0.02 }),
        [nameof(TrainingOptions.LinearEndFactor)] = ("Looking", new() { LinearEndFactor = 0.5 }),
        [nameof(TrainingOptions.RestartPeriod)] = ("Summing", new() { RestartPeriod = 3 }),
        [nameof(TrainingOptions.PlateauPatience)] = ("Smoothed", new() { PlateauPatience = 3 }),
        [nameof(TrainingOptions.ValidationSplit)] = ("Averaging", new() { ValidationSplit = 0.5 }),
        [nameof(TrainingOptions.Patience)] = ("Averaging", new() { Patience = 2 }),
        [nameof(TrainingOptions.WeightDecay)] = ("Bounded", new() { WeightDecay = 0.5 }),
        [nameof(TrainingOptions.MomentumDecay)] = ("Looking", new() { MomentumDecay = 0.5 }),
        [nameof(TrainingOptions.RateDecay)] = ("Summing", new() { RateDecay = 0.5 }),
        [nameof(TrainingOptions.InitialAccumulator)] = ("Summing", new() { InitialAccumulator = 0.5 }),
        [nameof(TrainingOptions.Alpha)] = ("Dividing", new() { Alpha = 0.5 }),
        [nameof(TrainingOptions.Rho)] = ("Unitless", new() { Rho = 0.5 }),
        [nameof(TrainingOptions.L1)] = ("Smoothed", new() { L1 = 0.1 }),
        [nameof(TrainingOptions.ClipNorm)] = ("Clipped", new() { ClipNorm = 0.02 }),
        [nameof(TrainingOptions.ClipValue)] = ("Smoothed", new() { ClipValue = 0.02 }),
        [nameof(TrainingOptions.MaxNorm)] = ("Bounded", new() { MaxNorm = 0.2 }),
        [nameof(TrainingOptions.LabelSmoothing)] = ("Smoothed", new() { LabelSmoothing = 0.3 }),
        [nameof(TrainingOptions.MinimumDelta)] = ("Averaging", Watching with { MinimumDelta = 10 }),
        [nameof(TrainingOptions.Monitor)] = ("Averaging", Watching with { Monitor = Roslearn.Metric.ValidationLoss }),
    };

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    /// <summary>All but the checkpoint, which writes a file and must change nothing else; it has tests of its own.</summary>
    public static TheoryData<string> Options => new(typeof(TrainingOptions).GetProperties().Select(property => property.Name).Where(name => name != nameof(TrainingOptions.Checkpoint)));

    [Theory]
    [MemberData(nameof(Options))]
    public void Option_ChangesSomething(string option)
    {
        Assert.True(Cases.TryGetValue(option, out (string Model, TrainingOptions Changed) its), $"no case for TrainingOptions.{option}");

        Assert.NotEqual(Fingerprint(its.Model, Bases.GetValueOrDefault(option, new TrainingOptions())), Fingerprint(its.Model, its.Changed));
        Assert.Equal(Fingerprint(its.Model, its.Changed), Fingerprint(its.Model, its.Changed));
    }

    /// <summary>The weights after a training, and how many ranges its steps were cut into: no number of threads may change the weights.</summary>
    private static string Fingerprint(string name, TrainingOptions options)
    {
        GeneratedModel model = Models.Value.Create(name);
        Batch examples = LayoutBatch.Draw(model.Layout, Rows);
        model.Train(examples, options);
        return $"{Bits.Hash(model.ParameterArena.ToArray())} {Ranges(model, examples, options)}";
    }

    private static int Ranges(GeneratedModel model, Batch examples, TrainingOptions options) => model switch
    {
        GeneratedModel<int> classifier => RangeCounter<int>.Count(model.Layout, classifier.Data(examples), options),
        GeneratedModel<float> regression => RangeCounter<float>.Count(model.Layout, regression.Data(examples), options),
        _ => throw new NotSupportedException(),
    };
}
