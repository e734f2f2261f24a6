using Roslearn.Data;

namespace Roslearn.Tests.Files;

public sealed class TokenWindowsTests
{
    private static readonly int[] Tokens = [.. Enumerable.Range(0, 12)];

    [Fact]
    public void NextToken_IsTheTargetOfEveryStep()
    {
        Dataset<int, int> windows = TokenWindows.NextToken(Tokens, 4);

        Assert.Equal(2, windows.Count);
        Assert.Equal([4, 5, 6, 7], windows.Input(1).ToArray());
        Assert.Equal([5, 6, 7, 8], windows.Targets(1).ToArray());
    }

    [Fact]
    public void Stride_LetsWindowsOverlap()
    {
        Dataset<int, int> windows = TokenWindows.NextToken(Tokens, 4, stride: 3);

        Assert.Equal(3, windows.Count);
        Assert.Equal([6, 7, 8, 9], windows.Input(2).ToArray());
        Assert.Equal([7, 8, 9, 10], windows.Targets(2).ToArray());
    }

    [Fact]
    public void Strands_GoOnFromBatchToBatch()
    {
        Dataset<int, int> strands = TokenWindows.Strands([.. Enumerable.Range(0, 17)], steps: 2, batch: 3);

        Assert.Equal(6, strands.Count);
        Assert.Equal([0, 4, 8, 2, 6, 10], Enumerable.Range(0, 6).Select(i => strands.Input(i)[0]));
        Assert.Equal([11, 12], strands.Targets(5).ToArray());
    }

    [Fact]
    public void ShortText_SaysWhatIsNeeded()
    {
        Assert.StartsWith("tokens holds 12 for each strand, expected at least 13", Assert.Throws<ArgumentException>(() => TokenWindows.NextToken(Tokens, 12)).Message, StringComparison.Ordinal);
        Assert.StartsWith("tokens holds 3 for each strand, expected at least 5", Assert.Throws<ArgumentException>(() => TokenWindows.Strands(Tokens, 4, 4)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("stride", () => TokenWindows.NextToken(Tokens, 4, -1));
    }
}
