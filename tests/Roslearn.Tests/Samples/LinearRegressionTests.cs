using RealResults;

namespace Roslearn.Tests.Samples;

public sealed class LinearRegressionTests
{
    /// <summary>The last two features add up to 1, as the categories of a column do.</summary>
    [Fact]
    public void Plane_IsFound()
    {
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, 50).SelectMany(i => new[] { random.NextSingle() * 1000, random.NextSingle(), i % 2, 1 - (i % 2) })];
        float[] targets = [.. inputs.Chunk(4).Select(x => 5 + (0.25f * x[0]) - (30 * x[1]) + (7 * x[2]))];

        Assert.InRange(LinearRegression.Fit(new(inputs, targets)).Rmse(new(inputs, targets)), 0, 1e-3);
    }

    /// <summary>By hand: the line through (0, 1), (1, 3), (2, 2) is y = 1.5 + 0.5·x, its residuals are −0.5, 1 and −0.5.</summary>
    [Fact]
    public void PointsBesideTheLine_LeaveTheirDeviation()
    {
        Dataset<float, float> points = new([0, 1, 2], [1, 3, 2]);

        Assert.Equal(Math.Sqrt(0.5), LinearRegression.Fit(points).Rmse(points), 1e-6);
    }
}
