using System.Globalization;
using System.Text;
using Roslearn.Generators.Tests.Harness;

namespace Roslearn.Generators.Tests.Determinism;

/// <summary>The same definition gives the same bytes on every machine.</summary>
public sealed class DeterminismTests
{
    private const string OneHalf = """
        using Roslearn;

        [Model, Input(4), Hidden(8, 6), Dropout(0.25), Classes(3)]
        partial class Split;
        """;

    private const string OtherHalf = """
        using Roslearn;

        [LearningRate(0.0025), L2(1e-7), Epochs(12345)]
        partial class Split { }
        """;

    [Theory]
    [MemberData(nameof(Definitions.Names), MemberType = typeof(Definitions))]
    public void CommaCultureWithUnicodeMinus_GivesTheSameBytes(string name)
    {
        byte[] expected = Bytes(Definitions.All[name]);

        CultureInfo usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Hostile();
            Assert.Equal("−1,5", (-1.5).ToString());
            Assert.Equal(expected, Bytes(Definitions.All[name]));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = usual;
        }
    }

    [Theory]
    [MemberData(nameof(Definitions.Names), MemberType = typeof(Definitions))]
    public void WindowsLineEndings_GiveTheSameBytesWithoutCarriageReturn(string name)
    {
        byte[] bytes = Bytes(Definitions.All[name]);

        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal(bytes, Bytes(Definitions.All[name].ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void ShuffledFiles_GiveTheSameBytes()
    {
        string[] files = [.. Definitions.All.Values.Where(file => !file.Contains("Trained", StringComparison.Ordinal)), OneHalf, OtherHalf];
        IReadOnlyDictionary<string, string> expected = Files(files);
        Assert.Equal(files.Length - 1, expected.Count);

        var random = new Random(17);
        for (int round = 0; round < 5; round++)
        {
            random.Shuffle(files);
            Assert.Equal(expected, Files(files));
        }
    }

    /// <summary>Everything that can go wrong with numbers: a comma for the point, a minus that is no hyphen, groups that are separated.</summary>
    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PositiveSign = "plus";
        return culture;
    }

    private static byte[] Bytes(string file) => Encoding.UTF8.GetBytes(new UserProject(file).Generate(TestContext.Current.CancellationToken).Text);

    private static SortedDictionary<string, string> Files(string[] files) => new(
        new UserProject(files).Generate(TestContext.Current.CancellationToken).Sources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
        StringComparer.Ordinal);
}
