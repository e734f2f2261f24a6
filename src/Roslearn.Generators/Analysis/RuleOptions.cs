using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// The thresholds that a project sets in its <c>.editorconfig</c>: <c>roslearn.RL0101.max.adam = 0.03</c>. Read the same under every
/// culture; a value that cannot be read, or is outside what the threshold may be, counts as not set.
/// </summary>
internal sealed class RuleOptions(AnalyzerConfigOptions options)
{
    private const string Prefix = "roslearn.";

    /// <summary>A number.</summary>
    /// <param name="rule">The rule's ID.</param>
    /// <param name="key">The threshold's name within the rule: <c>max.adam</c>.</param>
    /// <param name="fallback">The rule's own threshold.</param>
    /// <param name="range">What the threshold may be.</param>
    public double Number(string rule, string key, double fallback, Interval range) =>
        options.TryGetValue(Prefix + rule + "." + key, out string? text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && range.Contains(value)
            ? value
            : fallback;

    /// <summary>A count.</summary>
    /// <inheritdoc cref="Number"/>
    public int Count(string rule, string key, int fallback, Interval range) =>
        options.TryGetValue(Prefix + rule + "." + key, out string? text)
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
        && range.Contains(value)
            ? value
            : fallback;
}
