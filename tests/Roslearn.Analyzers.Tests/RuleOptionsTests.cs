using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Analysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Analyzers.Tests;

public sealed class RuleOptionsTests
{
    private static readonly Interval Positive = new(0, 10, false, true);

    [Theory]
    [InlineData("0.03", 0.03)]
    [InlineData(" 3e-2 ", 0.03)]
    [InlineData("10", 10)]
    [InlineData("10.5", 1)]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("0,03", 1)]
    [InlineData("NaN", 1)]
    [InlineData("much", 1)]
    [InlineData("", 1)]
    [InlineData(null, 1)]
    public void Number_IsReadInvariantly_ElseTheDefault(string? text, double expected) =>
        UnderCommaCulture(() => Assert.Equal(expected, Options("roslearn.RL0101.max.adam", text).Number(new Threshold("RL0101", "max.adam", 1, Positive))));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("+3", 3)]
    [InlineData("3.0", 1)]
    [InlineData("11", 1)]
    [InlineData("99999999999", 1)]
    [InlineData(null, 1)]
    public void Count_IsReadInvariantly_ElseTheDefault(string? text, int expected) =>
        UnderCommaCulture(() => Assert.Equal(expected, Options("roslearn.RL0301.max", text).Count(new Threshold("RL0301", "max", 1, Positive, IsWhole: true))));

    [Fact]
    public void KeyOfAnotherRule_IsNotRead() => Assert.Equal(1, Options("roslearn.RL0102.max", "3").Count(new Threshold("RL0301", "max", 1, Positive, IsWhole: true)));

    private static RuleOptions Options(string key, string? value) => new(new OneOption(key, value));

    private static void UnderCommaCulture(Action test)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class OneOption(string key, string? value) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string candidate, [NotNullWhen(true)] out string? found)
        {
            found = KeyComparer.Equals(candidate, key) ? value : null;
            return found is not null;
        }
    }
}
