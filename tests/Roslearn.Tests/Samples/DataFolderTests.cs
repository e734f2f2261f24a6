using Samples.Common;

namespace Roslearn.Tests.Samples;

public sealed class DataFolderTests
{
    [Fact]
    public void NoArguments_GiveTheUsualFolder() => Assert.Equal("usual", DataFolder.From([], "usual"));

    [Fact]
    public void DataOption_NamesTheFolder() => Assert.Equal("other", DataFolder.From(["--data", "other"], "usual"));

    [Theory]
    [InlineData("--data")]
    [InlineData("--data", "")]
    [InlineData("--folder", "other")]
    [InlineData("--data", "other", "more")]
    public void AnythingElse_IsRepeated(params string[] arguments)
    {
        string message = Assert.Throws<ArgumentException>(() => DataFolder.From(arguments, "usual")).Message;
        Assert.EndsWith("got: " + string.Join(' ', arguments), message);
    }
}
