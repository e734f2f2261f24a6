using Roslearn.Training;

namespace Roslearn.Tests.Training.Schedules;

public class PlateauTests
{
    private static readonly TrainingOptions Numbers = new()
    {
        LearningRate = 1,
        DecayFactor = 0.5,
        PlateauPatience = 2,
        MinimumLearningRate = 0.2,
        Monitor = Metric.ValidationLoss,
    };

    [Fact]
    public void ThirdBadEpoch_ReducesTheRate() =>
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5, 0.25], Rates(0.1, 0, [3, 4, 3, 3, 3, 3, 3]));

    [Fact]
    public void Improvement_GivesNewPatience() =>
        Assert.Equal([1, 1, 1, 1, 1, 1, 0.5], Rates(0.1, 0, [3, 3, 3, 2, 2, 2, 2]));

    [Fact]
    public void ChangeWithinTheThreshold_IsNoImprovement() =>
        Assert.Equal([1, 1, 1, 0.5], Rates(0.1, 0, [3, 2.9, 2.8, 2.71]));

    [Fact]
    public void Cooldown_CountsNoEpoch() =>
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.25], Rates(0.1, 2, [3, 3, 3, 3, 3, 3, 3, 3, 3]));

    [Fact]
    public void Rate_StopsAtTheMinimum() =>
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2], Rates(0.1, 0, [.. Enumerable.Repeat(3.0, 13)]));

    [Fact]
    public void LossThatIsNoNumber_IsNoImprovement() =>
        Assert.Equal([1, 1, 0.5, 0.5], Rates(0.1, 0, [double.NaN, double.NaN, double.NaN, 1]));

    [Fact]
    public void Accuracy_ImprovesUpwards() =>
        Assert.Equal([1, 1, 1, 1, 1, 0.5], Rates(0.1, 0, [0.5, 0.54, 0.6, 0.6, 0.5, 0.4], Numbers with { Monitor = Metric.ValidationAccuracy }));

    /// <summary>The rate after each epoch.</summary>
    private static double[] Rates(double threshold, int cooldown, double[] values, TrainingOptions? numbers = null)
    {
        var plateau = new Plateau(new ReduceOnPlateauSchedule(threshold, cooldown), numbers ?? Numbers);
        return [.. values.Select(value =>
        {
            plateau.Observe(value);
            return plateau.Rate;
        })];
    }
}
