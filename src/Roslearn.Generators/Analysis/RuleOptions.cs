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

    /// <summary>The settings of rules that mean nothing, each with the reason.</summary>
    public IEnumerable<(string Setting, string Reason)> Problems(IEnumerable<Threshold> thresholds)
    {
        string[] keys = options.Keys.Where(key => key.StartsWith(Threshold.Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(key => key, StringComparer.Ordinal).ToArray();
        if (keys.Length == 0)
        {
            yield break;
        }

        Dictionary<string, Threshold> known = thresholds.ToDictionary(threshold => threshold.Name, StringComparer.OrdinalIgnoreCase);
        foreach (string key in keys)
        {
            string value = options.TryGetValue(key, out string? text) ? text : "";
            if (!known.TryGetValue(key, out Threshold threshold))
            {
                yield return (key + " = " + value, "no rule has this threshold");
            }
            else if (!TryRead(threshold, value, out _))
            {
                yield return (threshold.Name + " = " + value, "expected a " + (threshold.IsWhole ? "whole " : "") + "number in " + threshold.Range);
            }
        }
    }

    /// <summary>Whether a text is a value that the threshold may have.</summary>
    public static bool TryRead(Threshold threshold, string text, out double value) =>
        double.TryParse(text, threshold.IsWhole ? NumberStyles.Integer : NumberStyles.Float, CultureInfo.InvariantCulture, out value)
        && threshold.Range.Contains(value);
}
