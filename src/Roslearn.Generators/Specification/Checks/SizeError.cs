namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0003: a width or count below 1, or so large that it can only be a typing error.</summary>
internal static class SizeError
{
    /// <summary>The error, if the value is outside its range.</summary>
    /// <param name="what">The start of the message: <c>The batch size</c>.</param>
    /// <param name="value">What was written.</param>
    /// <param name="range">The allowed values.</param>
    /// <param name="origin">Where it was written.</param>
    /// <param name="fallback">The value to offer instead, if there is a default.</param>
    public static DefinitionError? Check(string what, long value, Interval range, Origin origin, int? fallback = null) =>
        range.Contains(value) ? null : Of(what, value, range, origin, fallback);

    /// <inheritdoc cref="Check"/>
    public static DefinitionError Of(string what, long value, Interval range, Origin origin, int? fallback = null)
    {
        bool isTooSmall = value < range.Minimum;
        string bound = isTooSmall
            ? "at least " + DefinitionText.Grouped((long)range.Minimum)
            : "at most " + DefinitionText.Grouped((long)range.Maximum);

        // Without a default, the likely slip is a stray minus sign.
        int? better = fallback ?? (isTooSmall && range.Contains(-value) ? (int)-value : null);
        return new DefinitionError(
            ErrorIds.Size,
            origin,
            new[] { what, bound, DefinitionText.Grouped(value) },
            better is { } number ? new[] { DefinitionFix.Replace(origin, number) } : []);
    }
}
