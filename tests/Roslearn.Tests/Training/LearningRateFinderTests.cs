using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class LearningRateFinderTests
{
    [Fact]
    public void Rates_GrowByEqualFactorsOverTheRange()
    {
        LearningRateCurve curve = Model().FindLearningRate(Blobs(70), new LearningRateSearch { MinimumRate = 1e-4, MaximumRate = 1, Steps = 5 });

        Assert.Equal([1e-4, 1e-3, 1e-2, 1e-1, 1], curve.Points.Select(point => point.Rate), (a, b) => Math.Abs(a - b) < 1e-12 * a);
        Assert.False(curve.HasDiverged);
    }

    [Fact]
    public void Losses_AreThoseOfTheBatches()
    {
        // At a negligible rate each batch has the loss that evaluation gives it.
        CompiledModel<float, int> model = Model();
        Dataset<float, int> data = Blobs(70);
        var search = new LearningRateSearch { MinimumRate = 1e-30, MaximumRate = 1e-29, Steps = 4, Smoothing = 0.5, Training = new TrainingOptions { Shuffle = false } };

        LearningRateCurve curve = model.FindLearningRate(data, search);

        (int First, int Count)[] batches = [(0, 32), (32, 32), (64, 6), (0, 32)];
        double[] losses = [.. batches.Select(batch => model.Evaluate(data.Slice(batch.First, batch.Count)).Loss)];
        Assert.Equal(losses, curve.Points.Select(point => point.Loss), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(losses[0], curve.Points[0].SmoothedLoss, 1e-9);
        Assert.Equal((losses[0] + (2 * losses[1])) / 3, curve.Points[1].SmoothedLoss, 1e-9);
    }

    [Fact]
    public void Model_IsLeftAsItWas()
    {
        LinearNetwork<int> network = Classifier(), untouched = Classifier();
        CompiledModel<float, int> model = new(network, 1), reference = new(untouched, 1);
        int[] before = Bits(network);

        model.FindLearningRate(Blobs(200));

        Assert.Equal(before, Bits(network));
        Assert.True(network.Refreshes > 1);
        model.Train(Blobs(100));
        reference.Train(Blobs(100));
        Assert.Equal(Bits(untouched), Bits(network));
    }

    [Fact]
    public void Divergence_EndsTheTest()
    {
        var model = new CompiledModel<float, float>(Regression(), 1);
        var random = new Random(2);
        var data = new Dataset<float, float>([.. Enumerable.Range(0, 400).Select(_ => (float)random.NextDouble())], [.. Enumerable.Range(0, 200).Select(i => i % 3f)], 100);

        LearningRateCurve curve = model.FindLearningRate(data, new LearningRateSearch { MaximumRate = 1e4, Steps = 200 });

        Assert.True(curve.HasDiverged);
        Assert.True(curve.Points.Count < 200);
        Assert.InRange(curve.Suggestion!.Value, 1e-3, 1);
        LearningRatePoint lowest = curve.Points.MinBy(point => point.SmoothedLoss)!;
        Assert.Equal(lowest.Rate / 10, curve.Suggestion);
        TrainingHistory history = model.Train(data, options: new TrainingOptions { LearningRate = curve.Suggestion, Epochs = 20 });
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss);
    }

    [Fact]
    public void LossThatNeverFalls_SuggestsNothing()
    {
        LearningRateCurve curve = new([new(1e-3, 2, 2), new(1e-2, 3, 3), new(1e-1, double.NaN, double.NaN)], hasDiverged: true);

        Assert.Null(curve.Suggestion);
        Assert.Null(new LearningRateCurve([], hasDiverged: false).Suggestion);
    }

    [Fact]
    public void Curve_ReadsAsOneLine()
    {
        LearningRateCurve falling = new([new(1e-7, 3, 3), new(0.3314159, 1, 1), new(0.5754, 99, 99)], hasDiverged: true);

        Assert.Equal("suggested learning rate 0.0331; 3 steps from 1E-07 to 0.575, where the loss diverged", falling.ToString());
        Assert.Equal(
            "no learning rate suggested, for the loss never fell; 1 step from 0.001 to 0.001, where the loss had not diverged",
            new LearningRateCurve([new(1e-3, 2, 2)], hasDiverged: false).ToString());
        Assert.Equal("no learning rate suggested, for the loss never fell; 0 steps", new LearningRateCurve([], hasDiverged: false).ToString());
    }

    [Fact]
    public void Cancelled_ReturnsTheCurveSoFar()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        using var source = new CancellationTokenSource();
        int steps = 0;
        network.OnBackpropagate = (_, _) =>
        {
            if (++steps == 3)
            {
                source.Cancel();
            }
        };
        int[] before = Bits(network);

        LearningRateCurve curve = model.FindLearningRate(Blobs(64), new LearningRateSearch { Training = new TrainingOptions { Threads = 1 } }, source.Token);

        Assert.Equal(3, curve.Points.Count);
        Assert.Equal(before, Bits(network));
    }

    [Theory]
    [InlineData("MinimumRate", 0.0, "(0, ∞)")]
    [InlineData("MaximumRate", 1e-7, "(1E-07, ∞)")]
    [InlineData("Steps", 1, "[2, 2147483647]")]
    [InlineData("Smoothing", 1.0, "[0, 1)")]
    [InlineData("Divergence", 1.0, "(1, ∞]")]
    public void SettingOutsideItsDomain_IsRefused(string name, object value, string domain)
    {
        var search = new LearningRateSearch();
        typeof(LearningRateSearch).GetProperty(name)!.SetValue(search, value);

        ArgumentException refused = Assert.Throws<ArgumentOutOfRangeException>(() => Model().FindLearningRate(Blobs(10), search));

        Assert.Equal("options", refused.ParamName);
        Assert.StartsWith(FormattableString.Invariant($"LearningRateSearch.{name} = {value}: expected a value in {domain}"), refused.Message, StringComparison.Ordinal);
    }
}
