using Roslearn.Training;

namespace Roslearn.Tests.Training;

/// <summary>The expected numbers are those of the examples in scikit-learn's documentation.</summary>
public class RegressionTests
{
    [Fact]
    public void Errors_AreThoseOfScikitLearn()
    {
        Evaluation found = Of(1, ([3], [2.5f]), ([-0.5f], [0]), ([2], [2]), ([7], [8]));

        Assert.Equal(Math.Sqrt(0.375), found.Rmse!.Value, 1e-12);
        Assert.Equal(0.5, found.Mae!.Value, 1e-12);
        Assert.Equal(0.9486081370449679, found.R2!.Value, 1e-12);
        Assert.Null(found.Accuracy);
        Assert.Null(found.Report);
    }

    [Fact]
    public void ErrorsOfSeveralOutputs_AreTheirMeans()
    {
        Evaluation found = Of(2, ([0.5f, 1], [0, 2]), ([-1, 1], [-1, 2]), ([7, -6], [8, -5]));

        Assert.Equal((Math.Sqrt(1.25 / 3) + 1) / 2, found.Rmse!.Value, 1e-12);
        Assert.Equal(0.75, found.Mae!.Value, 1e-12);
        Assert.Equal(((1 - (1.25 / (217.0 / 6))) + (1 - (3 / (98.0 / 3)))) / 2, found.R2!.Value, 1e-12);
    }

    [Theory]
    [InlineData(5f, 1.0)]
    [InlineData(6f, 0.0)]
    public void TargetsWithoutVariance_AreAllOrNothing(float predicted, double expected) =>
        Assert.Equal(expected, Of(1, ([5], [predicted]), ([5], [predicted])).R2);

    [Fact]
    public void OneExample_HasNoDetermination() => Assert.Equal(double.NaN, Of(1, ([5], [6])).R2);

    [Fact]
    public void LargeTargets_KeepTheirVariance() =>
        Assert.Equal(0.875, Of(1, ([10000000], [10000000]), ([10000002], [10000002]), ([10000004], [10000003])).R2!.Value, 1e-12);

    private static Evaluation Of(int outputs, params (float[] Targets, float[] Outputs)[] examples)
    {
        var sums = new ErrorSums(outputs);
        sums.Add(new float[outputs], new float[outputs]);
        sums.Clear();
        foreach ((float[] targets, float[] predicted) in examples)
        {
            sums.Add(predicted, targets);
        }

        return sums.Complete(new Evaluation { Count = examples.Length, Loss = 0 });
    }
}
