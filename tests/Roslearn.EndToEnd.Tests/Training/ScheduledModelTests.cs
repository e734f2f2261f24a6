using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Training;

/// <summary>What the definition says about the learning rate, the split and the stopping is what the generated model does.</summary>
public sealed class ScheduledModelTests
{
    /// <summary>Each schedule, and the rate of every epoch: 4 steps each, 0.1 where nothing else is written.</summary>
    private static readonly (string Attributes, double[] Rates)[] Schedules =
    [
        ("LearningRateDecay(0.5, everyEpochs: 2)", [0.1, 0.1, 0.05, 0.05, 0.025, 0.025]),
        ("LearningRateDecay(0.5)", [0.1, 0.05, 0.025, 0.0125, 0.00625, 0.003125]),
        ("MultiStepDecay(0.1, 1, 4)", [0.1, 0.01, 0.01, 0.01, 0.001, 0.001]),
        ("ExponentialDecay(0.5, PerBatch = true)", [.. Enumerable.Range(0, 6).Select(epoch => 0.1 * Math.Pow(0.5, epoch + 0.75))]),
        ("CosineDecay(MinimumRate = 0.02)", [.. Enumerable.Range(0, 6).Select(epoch => 0.02 + (0.04 * (1 + Math.Cos(Math.PI * epoch / 6))))]),
        ("CosineRestarts(1, Multiplier = 2)", [0.1, 0.1, 0.05, 0.1, 0.05 * (1 + Math.Sqrt(0.5)), 0.05]),
        ("LinearDecay(EndFactor = 0.4)", [0.1, 0.09, 0.08, 0.07, 0.06, 0.05]),
        ("WarmUp(4, StartFactor = 0.2)", [0.02, 0.04, 0.06, 0.08, 0.1, 0.1]),
        ("ReduceOnPlateau(Patience = 9)", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]),
        ("", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]),
    ];

    /// <summary>Compiled once for all tests.</summary>
    private static readonly ModelAssembly Models = ModelAssembly.OfText(string.Join('\n',
    [
        .. Schedules.Select((schedule, i) => Model($"Scheduled{i}", (schedule.Attributes == "" ? "" : schedule.Attributes + ", ") + "Sgd, LearningRate(0.1)")),
        Model("Cycle", "Adam, OneCycle(0.05)"),
        Model("Stopping", "EarlyStopping(2, minDelta: 0.01, Monitor = Metric.ValidationAccuracy), ValidationSplit(0.25)"),
    ]));

    [Fact]
    public void EverySchedule_GivesItsRates()
    {
        for (int i = 0; i < Schedules.Length; i++)
        {
            TrainingHistory history = Train($"Scheduled{i}");

            Assert.Equal(Schedules[i].Rates, history.Epochs.Select(epoch => epoch.LearningRate), (expected, found) => Math.Abs(expected - found) < 1e-12);
        }
    }

    [Fact]
    public void OneCycle_RisesToItsMaximumAndFalls()
    {
        double[] rates = [.. Train("Cycle").Epochs.Select(epoch => epoch.LearningRate)];

        // 24 batches: the highest between batches 6 and 7 counted from 0, the last of an epoch are 3, 7, 11, 15, 19 and 23.
        Assert.True(rates[1] is > 0.049 and <= 0.05, $"{rates[1]}");
        Assert.Equal(rates.Skip(1).OrderDescending(), rates.Skip(1));
        Assert.Equal(0.05 / 25e4, rates[^1], 1e-12);
    }

    [Fact]
    public void EarlyStopping_IsCompiledIn()
    {
        TrainingOptions defaults = Models.Create("Stopping").Layout.Defaults;
        TrainingHistory history = Train("Stopping");

        Assert.Equal((2, 0.01, Roslearn.Metric.ValidationAccuracy, 0.25), (defaults.Patience, defaults.MinimumDelta, defaults.Monitor, defaults.ValidationSplit));
        Assert.Equal(32, history.Epochs[0].Validation!.Count);
        Assert.Equal(Roslearn.Metric.ValidationAccuracy, history.Monitor);
    }

    [Fact]
    public void RangeTest_LeavesTheModelAsItWas()
    {
        var model = (GeneratedModel<int>)Models.Create("Cycle");
        float[] before = model.ParameterArena.ToArray(), transposed = model.TransposedArena.ToArray();

        LearningRateCurve curve = model.Model.FindLearningRate(Data());

        Assert.InRange(curve.Suggestion!.Value, 1e-5, 1);
        Assert.Equal(before, model.ParameterArena.ToArray());
        Assert.Equal(transposed, model.TransposedArena.ToArray());
    }

    private TrainingHistory Train(string name) => ((GeneratedModel<int>)Models.Create(name)).Model.Train(Data());

    private static string Model(string name, string attributes) =>
        $"[Model, Input(6), Hidden(16), Classes(3), Epochs(6), BatchSize(32), {attributes}] public partial class {name};";

    /// <summary>128 examples of three clouds.</summary>
    private static Dataset<float, int> Data()
    {
        var random = new Random(3);
        int[] labels = [.. Enumerable.Range(0, 128).Select(_ => random.Next(3))];
        return new Dataset<float, int>([.. labels.SelectMany(label => Enumerable.Range(0, 6).Select(i => (i % 3 == label ? 1 : 0) + (float)random.NextDouble()))], labels);
    }
}
