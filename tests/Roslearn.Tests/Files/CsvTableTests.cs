using Roslearn.Data;
using Roslearn.Tests.Storage;

namespace Roslearn.Tests.Files;

public sealed class CsvTableTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("a,b,class\n1,2.5,0\n-3e1,4,1\n5,6,1\n")]
    [InlineData("a,b,class\r\n1,2.5,0\r\n-3e1,4,1\r\n\r\n5,6,1")]
    [InlineData("\uFEFFa , b,class\n 1 ,2.5,0\n\n-3e1,\"4\",1\n5,6, 1 \n\n")]
    public void NumbersBelowNames_AreRead(string text)
    {
        CsvTable table = CsvTable.Read(Save(text));
        Dataset<float, int> data = table.ToClassification("class");

        Assert.Equal(["a", "b", "class"], table.ColumnNames);
        Assert.Equal(3, table.Count);
        Assert.Equal([1, 2.5f, -30, 4, 5, 6], Inputs(data));
        Assert.Equal([0, 1, 1], Targets(data));
    }

    [Fact]
    public void TableWithoutNames_CountsItsColumns()
    {
        CsvTable table = Parse("7,0\n8,1\n", new() { HasHeader = false });

        Assert.Equal(["column 1", "column 2"], table.ColumnNames);
        Assert.Equal([7, 8], Inputs(table.ToClassification(^1)));
    }

    /// <summary>It would be lost as names that nobody asks for.</summary>
    [Theory]
    [InlineData("5.1,3.5,0\n4.9,3,1\n", null, "5.1,3.5,0")]
    [InlineData("\n\n1,1,1\n2,2,0\n", null, "1,1,1", 3)]
    [InlineData("-1e3,NA,\n4.9,3,1\n", null, "-1e3,NA,")]
    [InlineData("5.1,3.5,setosa\n4.9,3,setosa\n", 2, "5.1,3.5,setosa")]
    [InlineData("17\n18\n", null, "17")]
    public void DataInTheFirstLine_IsRefused(string text, int? category, string shown, int line = 1) => Assert.Equal(
        $"table, line {line}: expected the names of the columns (the first line looks like data: set CsvOptions.HasHeader = false if it is, and true if these are names), found {shown}",
        Assert.Throws<DataFileException>(() => Parse(text, new() { Categories = category is int position ? [position] : [] })).Message);

    [Fact]
    public void NumbersAsNames_AreReadIfAskedFor()
    {
        const string Years = "2019,2020,2021\n1,2,0\n";

        Assert.Equal(["2019", "2020", "2021"], Parse(Years, new() { HasHeader = true }).ColumnNames);
        Assert.Equal(["2019", "2021"], Parse(Years, new() { Columns = ["2019", "2021"] }).ColumnNames);
        Assert.Equal(["2019", "2020"], Parse(Years, new() { Ignored = ["2021"] }).ColumnNames);
    }

    [Fact]
    public void NamesAmongNumbers_AreNames()
    {
        Assert.Equal(["country", "2019"], Parse("country,2019\nSpain,2\nFrance,3\n", new() { Categories = ["country"] }).ColumnNames);
        Assert.Equal(["", "2019", "y"], Parse(",2019,y\n0,2,1\n").ColumnNames);
    }

    [Fact]
    public void SkippedLines_AreNotRead()
    {
        CsvTable table = Parse("any \"thing, at all\n2,1\n7,0\n", new() { HasHeader = false, SkippedLines = 1 });

        Assert.Equal([2, 7], Inputs(table.ToClassification(1)));
    }

    [Fact]
    public void LineThatBeginsWithHash_IsNoComment() =>
        Assert.Equal(2, Parse("name,y\n#1,0\nb,1\n", new() { Categories = ["name"] }).Count);

    [Fact]
    public void Delimiter_IsTheUsers() =>
        Assert.Equal([1.5f], Inputs(Parse("a;y\n1.5;0\n", new() { Delimiter = ';' }).ToClassification("y")));

    [Fact]
    public void QuotedEntries_MayHoldDelimitersQuotesAndLineEnds()
    {
        CsvTable table = Parse("name,y\n\"a,\"\"b\"\"\nc\",1\nd,0\n", new() { Categories = ["name"] });

        Assert.Equal(["name=a,\"b\"\nc", "name=d"], TableEncoding.Classification(table, "y").FeatureNames);
    }

    [Fact]
    public void Columns_AreChosenByNameAndPosition()
    {
        const string Text = "id,a,b,y\nx7,1,2,0\n";

        Assert.Equal(["a", "y"], Parse(Text, new() { Columns = [^1, "a"] }).ColumnNames);
        Assert.Equal(["a", "b", "y"], Parse(Text, new() { Ignored = ["id"] }).ColumnNames);
    }

    [Fact]
    public void Slice_IsAViewOfRows()
    {
        CsvTable part = Parse("a,y\n1,0\n2,1\n3,2\n4,3\n").Slice(1, 3).Slice(1, 1);

        Assert.Equal([3], Inputs(part.ToClassification("y")));
        Assert.Equal([2], Targets(part.ToClassification("y")));
        Assert.Equal(2, part.ToRegression(["y"]).Target(0));
    }

    /// <summary>So that the rows and the examples made of them can be split alike.</summary>
    [Fact]
    public void Split_DrawsWhatADatasetDraws()
    {
        CsvTable table = Parse("a,y\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},{i}\n")));
        (CsvTable first, CsvTable second) = table.Split(0.7, seed: 5);
        (Dataset<float, int> a, Dataset<float, int> b) = table.ToClassification("y").Split(0.7, seed: 5);

        Assert.Equal((21, 9), (first.Count, second.Count));
        Assert.Equal(Inputs(a), Inputs(first.ToClassification("y")));
        Assert.Equal(Inputs(b), Inputs(second.ToClassification("y")));
        Assert.Equal(Targets(b), Targets(second.ToClassification("y")));
    }

    [Theory]
    [InlineData("", "expected at least 1 row below the line of names, found none")]
    [InlineData("a,y\n", "expected at least 1 row below the line of names, found none")]
    [InlineData("a,y\n1,0\n1,0,0\n", ", line 3: expected 2 entries, as in the first line, found 3")]
    [InlineData("a,y\n\n1\n", ", line 3: expected 2 entries, as in the first line, found 1")]
    [InlineData("a,y\n1,0\none,0\n", ", line 3, column 1 (a): expected a number (a column of names belongs into CsvOptions.Categories or CsvOptions.Ignored), found \"one\"")]
    [InlineData("a,y\n1,Infinity\n", ", line 2, column 2 (y): expected a number")]
    [InlineData("a,y\n1,1e99\n", "found \"1e99\"")]
    [InlineData("a,y\n1,\"2\n,\n\n", ", line 2 or below: expected entries separated by ',', in quotes where they contain it, found a quote that is not closed, or something between")]
    [InlineData("a,y\n1,0\n\"1\"0,0\n", ", line 3 or below: expected entries separated by ',', in quotes where they contain it, found a quote that is not closed, or something between")]
    [InlineData("a,a\n1,2\n", ", line 1: expected a different name for each column (if the first line is data: CsvOptions.HasHeader = false), found \"a\" 2 times")]
    [InlineData("a,y\n\u0007\u001b[31m,2\n", "found \"\"\\u0007\\u001b[31m\"\"")]
    public void BadFile_SaysWhatAndWhere(string text, string says)
    {
        string path = Save(text);
        DataFileException thrown = Assert.Throws<DataFileException>(() => CsvTable.Read(path));
        Assert.StartsWith(path, thrown.Message);
        Assert.Contains(says, thrown.Message);
    }

    [Theory]
    [InlineData("a;b;y\n1,5;2,5;0\n", ',', ", line 2: expected 1 entry, as in the first line (the file looks as if separated by ';': see CsvOptions.Delimiter), found 3")]
    [InlineData("a;b;y\n1.5;2.5;0\n", ',', ", line 2, column 1 (a;b;y): expected a number (the file looks as if separated by ';': see CsvOptions.Delimiter), found \"1.5;2.5;0\"")]
    [InlineData("a\ty\n1\t0\n", ',', "looks as if separated by tabs: see CsvOptions.Delimiter")]
    [InlineData("a|y\n1|0\n", ',', "looks as if separated by '|': see CsvOptions.Delimiter")]
    [InlineData("a,y\n1,0\n", ';', ", line 2, column 1 (a,y): expected a number (the file looks as if separated by ',': see CsvOptions.Delimiter), found \"1,0\"")]
    public void WrongDelimiter_IsSuspected(string text, char delimiter, string says) =>
        Assert.Contains(says, Assert.Throws<DataFileException>(() => Parse(text, new() { Delimiter = delimiter })).Message);

    [Fact]
    public void WrongDelimiter_IsSuspectedWithoutNamesAndInOptionsToo()
    {
        Assert.Contains(
            ", line 1, column 2 (column 2): expected a number (the file looks as if separated by ';': see CsvOptions.Delimiter), found \"5;2\"",
            Assert.Throws<DataFileException>(() => Parse("1,5;2,5;0\n", new() { HasHeader = false })).Message);
        Assert.StartsWith(
            "CsvOptions.Categories: there is no column \"y\", expected a;y, the only column; the file looks as if separated by ';': see CsvOptions.Delimiter",
            Assert.Throws<ArgumentException>(() => Parse("a;y\n1;x\n", new() { Categories = ["y"] })).Message);
    }

    [Theory]
    [InlineData("a;y\n1,5;0\n", true)]
    [InlineData("a;y\n-1.234,5;0\n", true)]
    [InlineData("1,5\n2,5\n", false)]
    public void DecimalComma_IsNamed(string text, bool hasHeader)
    {
        string message = Assert.Throws<DataFileException>(() => Parse(text, new() { Delimiter = ';', HasHeader = hasHeader })).Message;

        Assert.Contains("expected a number with a decimal point, as in 1.5, found ", message);
        Assert.DoesNotContain("Delimiter", message);
    }

    [Fact]
    public void NamesThatHoldOtherDelimiters_RaiseNoDoubt()
    {
        Assert.DoesNotContain("Delimiter", Assert.Throws<DataFileException>(() => Parse("a;b,y\nx,1\n")).Message);
        Assert.Equal(["a|b", "y"], Parse("a|b,y\n1,2\n").ColumnNames);
    }

    /// <summary>Blank lines, quoted line ends, skipped lines and the names count as lines.</summary>
    [Fact]
    public void LineInMessages_IsTheLineOfTheFile()
    {
        const string Text = "title\nname,a\n\n\"b\nc\",1\n\nd,x\n";

        DataFileException thrown = Assert.Throws<DataFileException>(() => Parse(Text, new() { SkippedLines = 1, Categories = ["name"] }));

        Assert.Contains(", line 7, column 2 (a)", thrown.Message);
    }

    [Fact]
    public void OtherEncoding_IsRefused()
    {
        string path = _directory.File("latin.csv");
        File.WriteAllBytes(path, [.. "name,y\nS"u8, 0xE9, .. "te,1\n"u8]);

        Assert.Contains("expected text in UTF-8", Assert.Throws<DataFileException>(() => CsvTable.Read(path, new() { Categories = ["name"] })).Message);
    }

    [Fact]
    public void TooFewLinesToSkip_AreRefused() =>
        Assert.Contains("expected more than the 3 lines to skip, found 1", Assert.Throws<DataFileException>(() => Parse("a,y\n", new() { SkippedLines = 3 })).Message);

    [Fact]
    public void EntryWithoutEnd_TakesNoMemoryForEver()
    {
        using var endless = new StringReader("a,y\n\"" + new string('x', 20_000_000));

        Assert.Equal(
            "endless, line 2 or below: expected entries separated by ',', in quotes where they contain it, found a row of more than 16777216 characters: a quote may not be closed",
            Assert.Throws<DataFileException>(() => CsvTable.Read(endless, "endless")).Message);
    }

    [Fact]
    public void UnknownColumn_NamesThoseThatAre()
    {
        static void Refused(string says, Action action) => Assert.StartsWith(says, Assert.Throws<ArgumentException>(action).Message);

        Refused("CsvOptions.Ignored: there is no column \"z\", expected one of the 2 columns a, y", () => Parse("a,y\n1,0\n", new() { Ignored = ["z"] }));
        Refused("CsvOptions.Categories: there is no column [2], expected", () => Parse("a,y\n1,0\n", new() { Categories = [2] }));
        Refused("CsvOptions.Columns: there is no column [^3], expected", () => Parse("a,y\n1,0\n", new() { Columns = [^3] }));
        Refused("target: there is no column \"Y\", expected one of the 2 columns a, y; did you mean \"y\"?", () => Parse("a,y\n1,0\n").ToClassification("Y"));
        Refused("target: there is no column \"y\", the table has no columns", () => Parse("a,y\n1,0\n", new() { Columns = [] }).ToClassification("y"));
    }

    [Theory]
    [InlineData("specis", "species")]
    [InlineData("Species", "species")]
    [InlineData("petal lenght", "petal length")]
    [InlineData("petal", null)]
    [InlineData("", null)]
    [InlineData("class", null)]
    public void NameWithASlip_IsRecognized(string name, string? meant)
    {
        string message = Assert.Throws<ArgumentException>(() => Parse("petal length,petal width,species\n1,2,0\n").ToClassification(name)).Message;

        Assert.Contains(
            "expected one of the 3 columns petal length, petal width, species" + (meant is null ? " (" : $"; did you mean \"{meant}\"? ("), message, StringComparison.Ordinal);
    }

    private static CsvTable Parse(string text, CsvOptions? options = null) => CsvTable.Read(new StringReader(text), "table", options);

    private static float[] Inputs(Dataset<float, int> data) => [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray())];

    private static int[] Targets(Dataset<float, int> data) => [.. Enumerable.Range(0, data.Count).Select(data.Target)];

    private string Save(string text)
    {
        string path = _directory.File("table.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
