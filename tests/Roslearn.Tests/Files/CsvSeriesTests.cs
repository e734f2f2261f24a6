using Roslearn.Data;

namespace Roslearn.Tests.Files;

public sealed class CsvSeriesTests
{
    private static readonly CsvTable Table = CsvTable.Read(
        new StringReader("day,a,b,place\n1,NA,10,x\n2,1,20,x\n3,2,NA,y\n4,3,40,y\n5,NA,50,y\n6,5,60,y\n"), "days.csv", new CsvOptions { Categories = ["place"] });

    [Fact]
    public void MissingValue_IsTheOneBefore_AndTheStartIsLeftOut()
    {
        CsvSeries series = CsvSeries.From(Table, "b", "a");

        Assert.Equal(["b", "a"], series.Columns);
        Assert.Equal(5, series.Count);
        Assert.Equal([20, 1], series[0].ToArray());
        Assert.Equal([20, 2], series[1].ToArray());
        Assert.Equal([50, 3], series[3].ToArray());
    }

    [Fact]
    public void Windows_HaveTheTargetThatManyPointsLater()
    {
        Dataset<float, float> windows = CsvSeries.From(Table, "b", "a").Windows(steps: 2, horizon: 2, stride: 1, target: 1);

        Assert.Equal(2, windows.Count);
        Assert.Equal([20, 2, 40, 3], windows.Input(1).ToArray());
        Assert.Equal(5, windows.Target(1));
        Assert.Equal(1, CsvSeries.From(Table, "b").Windows(2, 2, stride: 5).Count);
    }

    [Fact]
    public void SliceAndMap_KeepTheOrder()
    {
        CsvSeries series = CsvSeries.From(Table, "b").Slice(1, 3).Map(value => -value);

        Assert.Equal([-20, -20, -40], Enumerable.Range(0, 3).Select(i => series[i][0]));
    }

    [Fact]
    public void PointsThatAreNotThere_AreCounted()
    {
        CsvSeries series = CsvSeries.From(Table, "b", "a");

        Refused("index", -1, "expected at least 0 and below 5, the number of points", () => series[-1].ToArray());
        Refused("index", 5, "expected at least 0 and below 5, the number of points", () => series[5].ToArray());
        Refused("start", -1, "expected 0 to 5, the number of points", () => series.Slice(-1, 2));
        Refused("start", 6, "expected 0 to 5, the number of points", () => series.Slice(6, 0));
        Refused("count", 3, "expected 0 to 2: 5 points, starting at 3", () => series.Slice(3, 3));
        Refused("count", -1, "expected 0 to 2: 5 points, starting at 3", () => series.Slice(3, -1));
        Assert.Equal(0, series.Slice(5, 0).Count);

        static void Refused(string argument, int actual, string says, Func<object> call)
        {
            ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(argument, call);
            Assert.StartsWith(says, error.Message, StringComparison.Ordinal);
            Assert.Equal(actual, error.ActualValue);
        }
    }

    [Fact]
    public void BadColumnsAndNumbers_AreNamed()
    {
        CsvSeries series = CsvSeries.From(Table, "b");

        Assert.StartsWith("columns: \"place\" was read as names, expected numbers", Assert.Throws<ArgumentException>(() => CsvSeries.From(Table, "place")).Message, StringComparison.Ordinal);
        Assert.StartsWith("columns names 0, expected at least 1", Assert.Throws<ArgumentException>(() => CsvSeries.From(Table)).Message, StringComparison.Ordinal);
        Assert.StartsWith("the series holds 6 points, expected at least 7", Assert.Throws<ArgumentException>(() => series.Windows(6)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => series.Windows(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>("target", () => series.Windows(2, target: 1));
    }
}
