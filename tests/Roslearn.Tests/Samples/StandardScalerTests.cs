using Tabular;

namespace Roslearn.Tests.Samples;

public sealed class StandardScalerTests
{
    [Fact]
    public void Rows_GetMeanZeroAndDeviationOne()
    {
        float[] rows = [1, 100, 3, 300, 5, 500];
        StandardScaler.Fit(rows, 2).Transform(rows);
        float unit = (float)Math.Sqrt(1.5);
        Assert.Equal([-unit, -unit, 0, 0, unit, unit], rows.Select(value => MathF.Round(value, 6)), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void OtherRows_AreScaledByTheFittedOnes()
    {
        float[] others = [7];
        StandardScaler.Fit([1, 3], 1).Transform(others);
        Assert.Equal([5f], others);
    }

    [Fact]
    public void ConstantFeature_BecomesZero()
    {
        float[] rows = [0.1f, 0.1f, 0.1f];
        StandardScaler.Fit(rows, 1).Transform(rows);
        Assert.All(rows, value => Assert.Equal(0, value, 1e-6f));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void BrokenRows_AreRefused(int count)
    {
        var problem = Assert.Throws<ArgumentException>("rows", () => StandardScaler.Fit(new float[count], 2));
        Assert.Contains($"there are {count} values", problem.Message);
    }

    [Fact]
    public void RowsOfOtherWidth_AreRefused() =>
        Assert.Throws<ArgumentException>("rows", () => StandardScaler.Fit([1, 2], 2).Transform(new float[3]));
}
