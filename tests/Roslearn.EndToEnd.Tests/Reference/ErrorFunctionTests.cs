using Roslearn.Reference.Functions;

namespace EndToEnd.Reference;

/// <summary>Against tabulated values (Abramowitz and Stegun, table 7.1, and Wolfram's functions site for the tail).</summary>
public class ErrorFunctionTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-10, 1.1283791670955126e-10)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(1, 0.8427007929497149)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(-1, -0.8427007929497149)]
    [InlineData(-3, -0.9999779095030014)]
    public void Argument_GivesErf(double x, double expected) =>
        Assert.Equal(expected, ErrorFunction.Erf(x), 1e-15);

    [Theory]
    [InlineData(0.5, 0.4795001221869535)]
    [InlineData(2, 0.004677734981047266)]
    [InlineData(3, 2.209049699858544e-05)]
    [InlineData(5, 1.5374597944280349e-12)]
    [InlineData(10, 2.088487583762545e-45)]
    [InlineData(-2, 1.9953222650189528)]
    [InlineData(-6, 2)]
    public void Argument_GivesErfcRelativelyExact(double x, double expected) =>
        Assert.InRange(ErrorFunction.Erfc(x) / expected, 1 - 1e-12, 1 + 1e-12);

    [Fact]
    public void NearSeriesLimit_SeriesAndFractionMeet() =>
        Assert.InRange(ErrorFunction.Erfc(2.5) / ErrorFunction.Erfc(2.5 - 1e-15), 1 - 1e-12, 1 + 1e-12);
}
