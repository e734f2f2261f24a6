namespace Roslearn.Data;

/// <summary>How a table is written, and which of its columns are read as what. Every column that is read holds numbers unless it is named in <see cref="Categories"/>.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// Whether the first line names the columns; without names they are called <c>column 1</c>, <c>column 2</c> and so on.
    /// <see langword="null"/>, the default: it does, and one that looks like data, numbers above numbers, is refused. <see langword="true"/>: it does,
    /// whatever it looks like (years, say).
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>What stands between two entries. Default the comma.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Lines above the table to pass over, at least 0, the default.</summary>
    public int SkippedLines { get; init; }

    /// <summary>The columns to read; <see langword="null"/>, the default: all.</summary>
    public IReadOnlyList<CsvColumn>? Columns { get; init; }

    /// <summary>Columns not to read. Default none.</summary>
    public IReadOnlyList<CsvColumn> Ignored { get; init; } = [];

    /// <summary>Columns whose entries are names of categories, with spaces around them cut off. Default none.</summary>
    public IReadOnlyList<CsvColumn> Categories { get; init; } = [];

    /// <summary>Entries that say that a value is missing, with spaces around them cut off. Default: nothing at all, <c>NA</c>, <c>N/A</c>, <c>NaN</c>, <c>nan</c>, <c>null</c> and <c>?</c>.</summary>
    public IReadOnlyList<string> Missing { get; init; } = ["", "NA", "N/A", "NaN", "nan", "null", "?"];
}
