using Roslearn.Data;

namespace Roslearn.Tests.Files;

public sealed class TableEncodingTests
{
    private const string Houses = "rooms,place,price\n4,sea,100\n,hill,200\n6,sea,300\n9,,400\n";

    private static readonly CsvOptions Places = new() { Categories = ["place"] };

    [Fact]
    public void Category_BecomesOneNumberForEachOfItsKind()
    {
        var encoding = TableEncoding.Regression(Parse(Houses).Slice(0, 1), ["price"]);
        Assert.Equal(["rooms", "place=sea"], encoding.FeatureNames);

        encoding = TableEncoding.Regression(Parse(Houses), ["price"], new() { MissingNumbers = MissingValues.Mean, MissingCategory = "hill" });
        Dataset<float, float> data = encoding.Encode(Parse(Houses));

        Assert.Equal(["rooms", "place=hill", "place=sea"], encoding.FeatureNames);
        Assert.Equal(["price"], encoding.TargetNames);
        Assert.Equal([4, 0, 1], data.Input(0).ToArray());
        Assert.Equal([19 / 3f, 1, 0], data.Input(1).ToArray());
        Assert.Equal([9, 1, 0], data.Input(3).ToArray());
        Assert.Equal([100f, 200, 300, 400], Enumerable.Range(0, 4).Select(data.Target));
    }

    public static TheoryData<string, MissingValues, float> Substitutes => new()
    {
        { "2\n8\n5\nNA\n9\n", MissingValues.Mean, 6 },
        { "2\n8\n5\nNA\n9\n", MissingValues.Median, 6.5f },
        { "2\n?\n1\n9\n", MissingValues.Median, 2 },
        { "2\n?\n1\n9\n", MissingValues.Constant(-1), -1 },
        { "?\n?\n", MissingValues.Constant(3), 3 },
    };

    [Theory]
    [MemberData(nameof(Substitutes))]
    public void MissingNumber_IsReplacedAsAsked(string column, MissingValues missing, float expected)
    {
        string text = "a,y\n" + string.Concat(column.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry + ",0\n"));
        Dataset<float, int> data = Parse(text).ToClassification("y", new() { MissingNumbers = missing });

        int at = Array.FindIndex(column.Split('\n'), entry => entry is "NA" or "?");
        Assert.Equal(expected, data.Input(at)[0]);
    }

    /// <summary>The rows that are tested must not have a say in what stands in.</summary>
    [Fact]
    public void StandIns_AreThoseOfTheFittedRows()
    {
        CsvTable table = Parse("a,y\n1,0\n3,0\n100,0\nNA,0\n");
        var encoding = TableEncoding.Classification(table.Slice(0, 2), "y", new() { MissingNumbers = MissingValues.Mean });

        Assert.Equal(2, encoding.Encode(table).Input(3)[0]);
    }

    [Fact]
    public void AnotherFile_IsEncodedAlike()
    {
        var encoding = TableEncoding.Classification(Parse("place,a,y\nsea,1,no\nhill,2,yes\n", "place", "y"), "y");
        Dataset<float, int> other = encoding.Encode(Parse("y,a,place\nyes,7,hill\n", "place", "y"));

        Assert.Equal(["no", "yes"], encoding.TargetNames);
        Assert.Equal([1, 0, 7], other.Input(0).ToArray());
        Assert.Equal(1, other.Target(0));
    }

    [Fact]
    public void RowsWithoutTargets_AreEncodedAsThoseWithThem()
    {
        CsvTable table = Parse(Houses);
        var encoding = TableEncoding.Regression(table, ["price"], new() { MissingNumbers = MissingValues.Mean, MissingCategory = "hill" });
        CsvTable rows = Parse("place,id,rooms\nsea,7,4\nhill,8,\n,9,1\n", "place");

        Assert.Equal([4, 0, 1, 19 / 3f, 1, 0, 1, 1, 0], encoding.EncodeInputs(rows));
        Assert.Equal(encoding.EncodeInputs(table), Enumerable.Range(0, 4).SelectMany(i => encoding.Encode(table).Input(i).ToArray()));
        Assert.Equal([9, 1, 0], encoding.EncodeInputs(table.Slice(3, 1)));
    }

    [Fact]
    public void RowsWithoutTargets_AreSentToEncodeInputs()
    {
        var encoding = TableEncoding.Classification(Parse("a,y\n1,0\n"), "y");

        Assert.StartsWith(
            "table: there is no column \"y\", expected one of the 2 columns b, a; EncodeInputs encodes rows whose targets are not known",
            Assert.Throws<ArgumentException>("table", () => encoding.Encode(Parse("b,a\n1,0\n"))).Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("EncodeInputs", Assert.Throws<ArgumentException>("table", () => encoding.EncodeInputs(Parse("b,y\n1,0\n"))).Message);
    }

    [Fact]
    public void NumbersAsClasses_NameThemselves()
    {
        var encoding = TableEncoding.Classification(Parse("a,y\n1,0\n2,3\n"), "y");

        Assert.Equal(["0", "1", "2", "3"], encoding.TargetNames);
        Assert.Equal(3, encoding.Encode(Parse("a,y\n1,3\n")).Target(0));
    }

    [Fact]
    public void Features_AreInTheOrderAsked()
    {
        Dataset<float, float> data = Parse("a,b,c,d\n1,2,3,4\n").ToRegression(["d", "b"], new() { Features = ["c", 0] });

        Assert.Equal([3, 1], data.Input(0).ToArray());
        Assert.Equal([4, 2], data.Targets(0).ToArray());
    }

    [Theory]
    [InlineData("a,y\n1,0\nNA,0\n", "table, line 3, column 1 (a): expected a number (TableEncodingOptions.MissingNumbers can say what stands in), found a missing value")]
    [InlineData("a,y\n1,0\n2,\n", "table, line 3, column 2 (y): expected a class index from 0 (a column of other values belongs into CsvOptions.Categories), found a missing value")]
    [InlineData("a,y\n1,0.5\n", "found 0.5")]
    [InlineData("a,y\n1,-1\n", "found -1")]
    [InlineData("a,y\n1,1e9\n", "found 1E+09")]
    [InlineData("place,y\n,1\n", "table, line 2, column 1 (place): expected a category (TableEncodingOptions.MissingCategory can say which stands in), found a missing value")]
    public void EntryThatCannotBeEncoded_SaysWhatAndWhere(string text, string says) =>
        Assert.Contains(says, Assert.Throws<DataFileException>(() => Parse(text, text.StartsWith("place") ? ["place"] : []).ToClassification("y")).Message);

    [Fact]
    public void MissingTarget_IsNeverReplaced()
    {
        var all = new TableEncodingOptions { MissingNumbers = MissingValues.Mean };

        Assert.Contains("column 2 (y)", Assert.Throws<DataFileException>(() => Parse("a,y\n1,2\n2,NA\n").ToRegression(["y"], all)).Message);
        Assert.Contains("expected a class, found a missing value", Assert.Throws<DataFileException>(() => Parse("a,y\n1,x\n2,NA\n", "y").ToClassification("y", all)).Message);
    }

    [Fact]
    public void UnseenCategory_NamesThoseThatWereSeen()
    {
        var encoding = TableEncoding.Classification(Parse("place,y\nsea,0\nhill,1\n", "place"), "y");

        DataFileException thrown = Assert.Throws<DataFileException>(() => encoding.Encode(Parse("place,y\nsea,0\nmoon,1\n", "place")));

        Assert.Contains("line 3, column 1 (place): expected one of the 2 categories of the fit, hill, sea, found \"moon\"", thrown.Message);
    }

    [Fact]
    public void ColumnsThatCannotBe_AreRefused()
    {
        CsvTable table = Parse("a,y,n\n1,0,x\n", "n");
        static void Refused(string says, Action action) => Assert.StartsWith(says, Assert.Throws<ArgumentException>(action).Message);

        Refused("TableEncodingOptions.Features: column \"y\" is the target", () => table.ToClassification("y", new() { Features = ["a", "y"] }));
        Refused("TableEncodingOptions.Features: column \"a\" comes 2 times", () => table.ToClassification("y", new() { Features = ["a", 0] }));
        Refused("TableEncodingOptions.Features: there are 0 columns", () => table.ToClassification("y", new() { Features = [] }));
        Refused("targets names 0 columns", () => table.ToRegression([]));
        Refused("targets: column \"n\" was read as names, expected numbers", () => table.ToRegression(["n"]));
        Refused("table: there is no column \"a\"", () => TableEncoding.Classification(table, "y").Encode(Parse("b,y,n\n1,0,x\n", "n")));
        Refused("table: column \"a\" of table was read as names, expected numbers", () => TableEncoding.Classification(table, "y").Encode(Parse("a,y,n\n1,0,x\n", "n", "a")));
        Refused("table: column \"y\" of table was read as names, expected the same", () => TableEncoding.Classification(table, "y").Encode(Parse("a,y,n\n1,0,x\n", "n", "y")));
        Assert.Throws<ArgumentOutOfRangeException>(() => MissingValues.Constant(float.NaN));
    }

    private static CsvTable Parse(string text, params CsvColumn[] categories) =>
        CsvTable.Read(new StringReader(text), "table", text == Houses ? Places : new() { Categories = categories });
}
