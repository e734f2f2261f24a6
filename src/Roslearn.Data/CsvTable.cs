using System.Text;

namespace Roslearn.Data;

/// <summary>
/// A table of numbers and names read from a CSV file (RFC 4180: entries in quotes may hold the delimiter, quotes and line ends). The
/// point is the decimal point, whatever the culture. Slices and splits are views.
/// </summary>
/// <remarks>
/// To learn from a table, encode it: <see cref="ToClassification"/> or <see cref="ToRegression"/> at once, or a
/// <see cref="TableEncoding{TTarget}"/> fitted on the training rows and then used for all others.
/// </remarks>
/// <example><code>
/// CsvTable table = CsvTable.Read("iris.csv");
/// Dataset&lt;float, int> flowers = table.ToClassification(target: "species");
/// </code></example>
public sealed class CsvTable
{
    private readonly TableColumn[] _columns;
    private readonly int[] _lines;
    private readonly int[] _rows;

    private CsvTable(string path, TableColumn[] columns, int[] lines, int[] rows)
    {
        FilePath = path;
        _columns = columns;
        _lines = lines;
        _rows = rows;
        ColumnNames = [.. columns.Select(column => column.Name)];
    }

    /// <summary>The file, for messages.</summary>
    public string FilePath { get; }

    /// <summary>The names of the columns that were read, in the order of the file.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _rows.Length;

    /// <summary>Reads a file in UTF-8. Empty lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is written; <see langword="null"/>: as <see cref="CsvOptions"/> has it by default.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DataFileException">An entry is not what its column holds, a row is longer or shorter than the first, or there is none; the message says where.</exception>
    /// <exception cref="ArgumentException">An option names a column that the file lacks.</exception>
    public static CsvTable Read(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var text = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return Read(text, path, options);
    }

    /// <summary>Reads a table from text of any origin and encoding.</summary>
    /// <param name="text">The text; left open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">How it is written; <see langword="null"/>: as <see cref="CsvOptions"/> has it by default.</param>
    /// <exception cref="DataFileException">An entry is not what its column holds, a row is longer or shorter than the first, or there is none; the message says where.</exception>
    /// <exception cref="ArgumentException">An option names a column that the text lacks.</exception>
    public static CsvTable Read(TextReader text, string name, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        (TableColumn[] columns, int[] lines) = CsvParser.Read(text, name, options ?? new CsvOptions());
        return new CsvTable(name, columns, lines, [.. Enumerable.Range(0, lines.Length)]);
    }

    /// <summary>A view of <paramref name="count"/> rows from <paramref name="start"/> on.</summary>
    /// <param name="start">From 0 to <see cref="Count"/>.</param>
    /// <param name="count">From 0 to the number of rows that follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within this table.</exception>
    public CsvTable Slice(int start, int count) => View(Order.Slice(start, count));

    /// <summary>Two views: <paramref name="fraction"/> of the rows drawn at random, rounded, and the rest.</summary>
    /// <param name="fraction">Above 0 and below 1.</param>
    /// <param name="seed">The same seed draws the same rows, and those that <see cref="Dataset{TInput, TTarget}.Split(double, ulong)"/> draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not within (0, 1) or leaves one part empty.</exception>
    public (CsvTable First, CsvTable Second) Split(double fraction, ulong seed)
    {
        (Dataset<int, int> first, Dataset<int, int> second) = Order.Split(fraction, seed);
        return (View(first), View(second));
    }

    /// <summary>Examples of a classifier, encoded by this table itself.</summary>
    /// <inheritdoc cref="TableEncoding.Classification(CsvTable, CsvColumn, TableEncodingOptions?)"/>
    public Dataset<float, int> ToClassification(CsvColumn target, TableEncodingOptions? options = null) =>
        TableEncoding.Classification(this, target, options).Encode(this);

    /// <summary>Examples of a regression, encoded by this table itself.</summary>
    /// <inheritdoc cref="TableEncoding.Regression(CsvTable, IReadOnlyList{CsvColumn}, TableEncodingOptions?)"/>
    public Dataset<float, float> ToRegression(IReadOnlyList<CsvColumn> targets, TableEncodingOptions? options = null) =>
        TableEncoding.Regression(this, targets, options).Encode(this);

    /// <summary>The columns, whose entries are counted as <see cref="Rows"/> says.</summary>
    internal IReadOnlyList<TableColumn> Columns => _columns;

    /// <summary>The rows of this view in <see cref="Columns"/>.</summary>
    internal ReadOnlySpan<int> Rows => _rows;

    /// <summary>Says that an entry is not what is needed.</summary>
    internal DataFileException Bad(TableColumn column, int row, string expected, string found) =>
        new(FilePath, column.PlaceOf(_lines[row]), expected, found);

    /// <summary>The rows as examples, so that a table is sliced and split as a data set is.</summary>
    private Dataset<int, int> Order => new(_rows, _rows);

    private CsvTable View(Dataset<int, int> rows) =>
        new(FilePath, _columns, _lines, [.. Enumerable.Range(0, rows.Count).Select(rows.Target)]);
}
