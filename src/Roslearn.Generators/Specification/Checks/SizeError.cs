namespace Roslearn.Generators.Specification;

/// <summary>RL0003: a width or count below 1, or so large that it can only be a typing error.</summary>
internal static class SizeError
{
    public const string Id = "RL0003";

    /// <summary>The error, if the value is outside its range.</summary>
    /// <param name="what">The start of the message: <c>The batch size</c>.</param>
    /// <param name="value">What was written.</param>
    /// <param name="range">The allowed values.</param>
    /// <param name="origin">Where it was written.</param>
    /// <param name="fallback">The value to offer instead, if there is a default.</param>
    public static DefinitionError? Check(string what, long value, Interval range, Origin origin, int? fallback = null) =>
        range.Contains(value) ? null : Of(what, value, range, origin, fallback);

    public static DefinitionError Of(string what, long value, Interval range, Origin origin, int? fallback = null)
    {
        string bound = value < range.Minimum
            ? "at least " + DefinitionText.Grouped((long)range.Minimum)
            : "at most " + DefinitionText.Grouped((long)range.Maximum);
        EquatableArray<DefinitionFix> fixes = fallback is { } number
            ? new[] { new DefinitionFix(FixKind.ReplaceValue, origin, DefinitionText.Number(number)) }
            : [];
        return new DefinitionError(Id, origin, new[] { what, bound, DefinitionText.Grouped(value) }, fixes);
    }
}
