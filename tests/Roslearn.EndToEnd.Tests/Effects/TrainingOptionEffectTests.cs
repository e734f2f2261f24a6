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

        [Model, Input(4), Hidden(6), Classes(3), AdamW, ClipNorm(0.1), L1(0.01), MaxNorm(1), LabelSmoothing(0.1)]
        public sealed partial class Bounded;

        [Model, Input(4), Hidden(6), Classes(3), NAdam, ClipValue(0.01)]
        public sealed partial class Looking;

        [Model, Input(4), Hidden(6), Classes(3), Adagrad]
        public sealed partial class Slowing;

        [Model, Input(4), Hidden(6), Classes(3), RmsProp]
        public sealed partial class Rooting;

        [Model, Input(4), Hidden(6), Classes(3), Adadelta]
        public sealed partial class Adapting;

        """;

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
        [nameof(TrainingOptions.WeightDecay)] = ("Bounded", new() { WeightDecay = 0.5 }),
        [nameof(TrainingOptions.MomentumDecay)] = ("Looking", new() { MomentumDecay = 0.5 }),
        [nameof(TrainingOptions.RateDecay)] = ("Slowing", new() { RateDecay = 0.5 }),
        [nameof(TrainingOptions.InitialAccumulator)] = ("Slowing", new() { InitialAccumulator = 0.5 }),
        [nameof(TrainingOptions.Alpha)] = ("Rooting", new() { Alpha = 0.5 }),
        [nameof(TrainingOptions.Rho)] = ("Adapting", new() { Rho = 0.5 }),
        [nameof(TrainingOptions.L1)] = ("Bounded", new() { L1 = 0.1 }),
        [nameof(TrainingOptions.ClipNorm)] = ("Bounded", new() { ClipNorm = 0.01 }),
        [nameof(TrainingOptions.ClipValue)] = ("Looking", new() { ClipValue = 0.001 }),
        [nameof(TrainingOptions.MaxNorm)] = ("Bounded", new() { MaxNorm = 0.5 }),
        [nameof(TrainingOptions.LabelSmoothing)] = ("Bounded", new() { LabelSmoothing = 0.3 }),
        [nameof(TrainingOptions.L2)] = ("Averaging", new() { L2 = 0.1 }),
        [nameof(TrainingOptions.Dropout)] = ("Averaging", new() { Dropout = 0.25 }),
        [nameof(TrainingOptions.HuberDelta)] = ("Rolling", new() { HuberDelta = 0.25 }),
    };

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    public static TheoryData<string> Options => new(typeof(TrainingOptions).GetProperties().Select(property => property.Name));

    [Theory]
    [MemberData(nameof(Options))]
    public void Option_ChangesSomething(string option)
    {
        Assert.True(Cases.TryGetValue(option, out (string Model, TrainingOptions Changed) its), $"no case for TrainingOptions.{option}");

        Assert.NotEqual(Fingerprint(its.Model, new TrainingOptions()), Fingerprint(its.Model, its.Changed));
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
