using System.Globalization;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Tests.Specification;

public sealed class DefinitionTextTests
{
    [Theory]
    [InlineData(0.001, "0.001")]
    [InlineData(1e-8, "1e-8")]
    [InlineData(1.5e300, "1.5e300")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(50, "50")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Number_IsTheShortestLiteral_UnderAnyCulture(double value, string expected)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            Assert.Equal(expected, DefinitionText.Number(value));
            Assert.Equal("-1,048,576", DefinitionText.Grouped(-1048576));
            Assert.Equal("[Hidden(64, -32)]", DefinitionText.Attribute("Hidden", [64, -32]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
