using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>A number that a rule compares with; a project sets its own in <c>.editorconfig</c> under <see cref="Name"/>.</summary>
/// <param name="Rule">The rule's ID.</param>
/// <param name="Key">The threshold's name within the rule: <c>max.adam</c>.</param>
/// <param name="Default">The rule's own threshold.</param>
/// <param name="Range">What the threshold may be.</param>
/// <param name="IsWhole">Whether it is a count.</param>
internal sealed record Threshold(string Rule, string Key, double Default, Interval Range, bool IsWhole = false)
{
    /// <summary>What the names of all settings start with.</summary>
    public const string Prefix = "roslearn.";

    private static readonly Interval Positive = new(0, double.PositiveInfinity, false, false);
    private static readonly Interval AnyCount = new(1, int.MaxValue, true, true);

    /// <summary>The name in <c>.editorconfig</c>: <c>roslearn.RL0101.max.adam</c>.</summary>
    public string Name => Prefix + Rule + "." + Key;

    /// <summary>A threshold above 0.</summary>
    public static Threshold Number(string rule, string key, double fallback) => new(rule, key, fallback, Positive);

    /// <summary>A threshold from 0 to 1.</summary>
    public static Threshold Share(string rule, string key, double fallback) => new(rule, key, fallback, new Interval(0, 1, true, true));

    /// <summary>A threshold of at least 1 that is a count.</summary>
    public static Threshold Count(string rule, string key, int fallback) => new(rule, key, fallback, AnyCount, IsWhole: true);
}
