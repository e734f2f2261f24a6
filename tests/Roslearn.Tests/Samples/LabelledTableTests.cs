using Roslearn.Tests.Storage;
using Tabular;

namespace Roslearn.Tests.Samples;

public sealed class LabelledTableTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("3,2,no,yes\n1,2.5,0\n-3e1,4,1\n5,6,1\n")]
    [InlineData("3,2,no,yes\r\n1,2.5,0\r\n-3e1,4,1\r\n\r\n5,6,1")]
    public void GoodFile_IsRead(string text)
    {
        LabelledTable table = LabelledTable.Read(Save(text));
        Assert.Equal([1, 2.5f, -30, 4, 5, 6], table.Features);
        Assert.Equal([0, 1, 1], table.Labels);
        Assert.Equal(["no", "yes"], table.ClassNames);
        Assert.Equal(2, table.FeatureCount);
    }

    [Fact]
    public void TakenRows_ComeInTheOrderAsked()
    {
        var (features, labels) = LabelledTable.Read(Save("3,2,no,yes\n1,2,0\n3,4,1\n5,6,1\n")).Take([2, 0]);
        Assert.Equal([5, 6, 1, 2], features);
        Assert.Equal([1, 0], labels);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("1,1,a,b\n", "no rows")]
    [InlineData("x,1,a,b\n1,0\n", "\"x,1,a,b\"")]
    [InlineData("1,1\n1,0\n", "\"1,1\"")]
    [InlineData("2,1,a,b\n1,0\n", "announces 2 rows of 1 features and a class, but there are 1 rows of 2 entries")]
    [InlineData("1,2,a,b\n1,0\n", "announces 1 rows of 2 features")]
    [InlineData("2,1,a,b\n1,0\n1,0,0\n", "line 3: 2 entries were expected, as in the rows above, but there are 3")]
    [InlineData("1,1,a,b\none,0\n", "line 2, column 1: a number was expected, but there is \"one\"")]
    [InlineData("1,1,a,b\n,0\n", "there is \"\"")]
    [InlineData("1,1,a,b\nNaN,0\n", "there is \"NaN\"")]
    [InlineData("1,1,a,b\n1,2\n", "the class should be 0 to 1, but is 2")]
    [InlineData("1,1,a,b\n1,0.5\n", "but is 0.5")]
    [InlineData("1,1,a,b\n1,-1\n", "but is -1")]
    public void BadFile_SaysWhatAndWhere(string text, string says)
    {
        string path = Save(text);
        string message = Assert.Throws<InvalidDataException>(() => LabelledTable.Read(path)).Message;
        Assert.StartsWith(path, message);
        Assert.Contains(says, message);
    }

    private string Save(string text)
    {
        string path = _directory.File("table.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
