namespace Roslearn.Data;

/// <summary>Which columns of a table become features, and what becomes of what is missing in them.</summary>
public sealed record TableEncodingOptions
{
    /// <summary>The columns to learn from, in this order; <see langword="null"/>, the default: all but the targets, in the order of the file.</summary>
    public IReadOnlyList<CsvColumn>? Features { get; init; }

    /// <summary>What stands in for a missing number. Default: nothing, it is refused.</summary>
    public MissingValues MissingNumbers { get; init; } = MissingValues.Refused;

    /// <summary>The category that stands in for a missing one, for example <c>"unknown"</c>; <see langword="null"/>, the default: none, it is refused.</summary>
    public string? MissingCategory { get; init; }
}
