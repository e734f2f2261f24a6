using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// The thresholds that a project sets in its <c>.editorconfig</c>: <c>roslearn.RL0101.max.adam = 0.03</c>. Read the same under every
/// culture; a value that cannot be read, or is outside what the threshold may be, counts as not set.
/// </summary>
internal sealed class RuleOptions(AnalyzerConfigOptions options)
{
    /// <summary>The threshold as the project or the rule has it.</summary>
    public double Number(Threshold threshold) =>
        options.TryGetValue(threshold.Name, out string? text) && TryRead(threshold, text, out double value) ? value : threshold.Default;

    /// <summary>A threshold that is a count.</summary>
    public int Count(Threshold threshold) => (int)Number(threshold);

    /// <summary>Whether a text is a value that the threshold may have.</summary>
    public static bool TryRead(Threshold threshold, string text, out double value) =>
        double.TryParse(text, threshold.IsWhole ? NumberStyles.Integer : NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && threshold.Range.Contains(value);
}
