using System.Reflection;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class OptionTests
{
    /// <summary>A value for every property, none of them a default.</summary>
    private static readonly TrainingOptions Everything = new()
    {
        Epochs = 3,
        BatchSize = 7,
        LearningRate = 0.25,
        Seed = 99,
        Threads = 2,
        Shuffle = false,
        Momentum = 0.5,
        Dampening = 0.125,
        Beta1 = 0.75,
        Beta2 = 0.875,
        Epsilon = 1e-3,
        WeightDecay = 0.03,
        MomentumDecay = 0.06,
        RateDecay = 0.07,
        InitialAccumulator = 0.08,
        Alpha = 0.625,
        Rho = 0.375,
        L2 = 1e-5,
        L1 = 2e-5,
        ClipNorm = 4,
        ClipValue = 0.75,
        MaxNorm = 5,
        LabelSmoothing = 0.2,
        Dropout = 0.0625,
        HuberDelta = 2,
    };

    /// <summary>What a model that uses everything might have compiled in.</summary>
    private static readonly TrainingOptions Compiled = new()
    {
        Epochs = 10,
        BatchSize = 32,
        LearningRate = 0.1,
        Seed = 1,
        Momentum = 0.9,
        Dampening = 0,
        Beta1 = 0.9,
        Beta2 = 0.999,
        Epsilon = 1e-8,
        WeightDecay = 0.01,
        MomentumDecay = 0.004,
        RateDecay = 0,
        InitialAccumulator = 0,
        Alpha = 0.99,
        Rho = 0.9,
        L2 = 0,
        L1 = 1e-4,
        ClipNorm = 1,
        ClipValue = 1,
        MaxNorm = 3,
        LabelSmoothing = 0.1,
        Dropout = 0.5,
        HuberDelta = 1,
    };

    private static IEnumerable<PropertyInfo> Properties => typeof(TrainingOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public static TheoryData<string> Names => [.. Properties.Select(property => property.Name)];

    [Fact]
    public void EveryProperty_IsInTheTable() =>
        Assert.Equal(Properties.Select(property => property.Name), TrainingOption.All.Select(option => option.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Override_ReplacesThatNumberAlone(string name)
    {
        PropertyInfo changed = typeof(TrainingOptions).GetProperty(name)!;
        var overrides = new TrainingOptions();
        changed.SetValue(overrides, changed.GetValue(Everything));
        NetworkLayout layout = Layout(Compiled);

        TrainingOptions before = OptionResolver.Resolve(layout, null), after = OptionResolver.Resolve(layout, overrides);

        Assert.NotNull(changed.GetValue(Everything));
        Assert.All(Properties, property => Assert.Equal(property.GetValue(property == changed ? Everything : before), property.GetValue(after)));
        Assert.NotEqual(changed.GetValue(before), changed.GetValue(after));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NumberTheModelDoesNotUse_IsRefused(string name)
    {
        string[] universal = ["Epochs", "BatchSize", "LearningRate", "Seed", "Threads", "Shuffle", "L2"];
        PropertyInfo given = typeof(TrainingOptions).GetProperty(name)!;
        var overrides = new TrainingOptions();
        given.SetValue(overrides, given.GetValue(Everything));
        NetworkLayout layout = Layout(new TrainingOptions { LearningRate = 0.1 });

        if (universal.Contains(name))
        {
            Assert.Equal(given.GetValue(Everything), given.GetValue(OptionResolver.Resolve(layout, overrides)));
        }
        else
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(() => OptionResolver.Resolve(layout, overrides));
            Assert.Equal("options", refused.ParamName);
            Assert.StartsWith(FormattableString.Invariant($"TrainingOptions.{name} = {given.GetValue(Everything)}: Digits does not use {name}"), refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void NothingWritten_GetsTheDefaults()
    {
        TrainingOptions numbers = OptionResolver.Resolve(Layout(new TrainingOptions { LearningRate = 0.1 }), new TrainingOptions());

        Assert.Equal(new TrainingOptions { Epochs = 10, BatchSize = 32, LearningRate = 0.1, Seed = 0, Shuffle = true, L2 = 0 }, numbers);
    }

    public static TheoryData<string, object, string> OutOfRange => new()
    {
        { "Epochs", 0, "[1, 2147483647]" },
        { "BatchSize", -1, "[1, 2147483647]" },
        { "Threads", 0, "[1, 2147483647]" },
        { "LearningRate", 0.0, "(0, ∞)" },
        { "LearningRate", double.PositiveInfinity, "(0, ∞)" },
        { "LearningRate", double.NaN, "(0, ∞)" },
        { "Momentum", 1.0, "[0, 1)" },
        { "Momentum", -0.1, "[0, 1)" },
        { "Dampening", 1.5, "[0, 1]" },
        { "Beta1", 1.0, "[0, 1)" },
        { "Beta2", 1.0, "[0, 1)" },
        { "Epsilon", -1e-9, "[0, ∞)" },
        { "WeightDecay", -0.01, "[0, ∞)" },
        { "MomentumDecay", double.NaN, "[0, ∞)" },
        { "RateDecay", double.PositiveInfinity, "[0, ∞)" },
        { "InitialAccumulator", -1.0, "[0, ∞)" },
        { "Alpha", 1.0, "[0, 1)" },
        { "Rho", 1.0, "[0, 1)" },
        { "L2", -1.0, "[0, ∞)" },
        { "L1", -1.0, "[0, ∞)" },
        { "ClipNorm", 0.0, "(0, ∞)" },
        { "ClipValue", -1.0, "(0, ∞)" },
        { "MaxNorm", double.PositiveInfinity, "(0, ∞)" },
        { "LabelSmoothing", 1.0, "[0, 1)" },
        { "Dropout", 1.0, "[0, 1)" },
        { "HuberDelta", 0.0, "(0, ∞)" },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void ValueOutsideItsDomain_IsRefused(string name, object value, string domain)
    {
        var overrides = new TrainingOptions();
        typeof(TrainingOptions).GetProperty(name)!.SetValue(overrides, value);

        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => OptionResolver.Resolve(Layout(Compiled), overrides));

        Assert.Equal("options", refused.ParamName);
        Assert.Equal(value, refused.ActualValue);
        Assert.StartsWith(FormattableString.Invariant($"TrainingOptions.{name} = {value}: expected a value in {domain}"), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NesterovWithoutMomentum_IsRefused()
    {
        NetworkLayout layout = Layout(Compiled, nesterov: true);

        ArgumentException none = Assert.Throws<ArgumentOutOfRangeException>(() => OptionResolver.Resolve(layout, new TrainingOptions { Momentum = 0 }));
        ArgumentException damped = Assert.Throws<ArgumentOutOfRangeException>(() => OptionResolver.Resolve(layout, new TrainingOptions { Dampening = 0.5 }));

        Assert.StartsWith("TrainingOptions.Momentum = 0: Digits uses Nesterov momentum, expected a value above 0", none.Message, StringComparison.Ordinal);
        Assert.StartsWith("TrainingOptions.Dampening = 0.5: Digits uses Nesterov momentum, expected 0", damped.Message, StringComparison.Ordinal);
        Assert.Equal(0.5, OptionResolver.Resolve(layout, new TrainingOptions { Momentum = 0.5 }).Momentum);
        Assert.Equal(0, OptionResolver.Resolve(Layout(Compiled), new TrainingOptions { Momentum = 0 }).Momentum);
    }

    [Fact]
    public void BatchTooLargeForMemory_IsRefused()
    {
        NetworkLayout layout = LinearNetworks.Layout("Digits", 4, 1000, 0, classifier: true, defaults: Compiled);

        ArgumentException refused = Assert.Throws<ArgumentOutOfRangeException>(
            () => TrainingPlan.Make(layout, new TrainingOptions { BatchSize = int.MaxValue }, 10_000_000));

        Assert.StartsWith("TrainingOptions.BatchSize = 10000000: needs a workspace of 10080008064 numbers, expected at most ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, 70, 32, 3)]
    [InlineData(32, 64, 32, 2)]
    [InlineData(32, 65, 32, 3)]
    [InlineData(32, 5, 5, 1)]
    [InlineData(int.MaxValue, 5, 5, 1)]
    [InlineData(1, 5, 1, 5)]
    public void Batches_CoverAllExamples(int batch, int examples, int rows, int steps)
    {
        TrainingPlan plan = TrainingPlan.Make(Layout(Compiled), new TrainingOptions { BatchSize = batch }, examples);

        Assert.Equal((rows, steps), (plan.BatchRows, plan.Steps));
    }

    [Fact]
    public void RefusedOptions_ChangeNothing()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        int[] before = Bits(network);

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Train(Blobs(64), options: new TrainingOptions { Momentum = 2 }));
        Assert.Throws<ArgumentException>(() => model.Train(Blobs(64), options: new TrainingOptions { Beta1 = 0.9 }));

        Assert.Equal(before, Bits(network));
    }

    [Fact]
    public void Dropout_OverridesTheRateOfEveryLayer()
    {
        NetworkLayout layout = LinearNetworks.Layout("Digits", 4, 3, 0, classifier: true, defaults: Compiled, dropout: [0.1, 0.2]);

        Assert.Equal([0.1, 0.2], TrainingPlan.Make(layout, null, 10).DropoutRates);
        Assert.Equal([0.4, 0.4], TrainingPlan.Make(layout, new TrainingOptions { Dropout = 0.4 }, 10).DropoutRates);
    }

    private static NetworkLayout Layout(TrainingOptions defaults, bool nesterov = false) =>
        LinearNetworks.Layout("Digits", 4, 3, 0, classifier: true, defaults: defaults, nesterov: nesterov);
}
