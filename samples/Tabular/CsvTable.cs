using System.Globalization;

namespace Tabular;

/// <summary>A file of numbers separated by commas, below one line of names. The point is the decimal point, whatever the culture.</summary>
public sealed class CsvTable
{
    private CsvTable(string[] header, float[] values, int columns)
    {
        Header = header;
        Values = values;
        Columns = columns;
    }

    /// <summary>The entries of the first line.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The numbers, row by row.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>The numbers of one row.</summary>
    public int Columns { get; }

    /// <summary>The number of rows below the header.</summary>
    public int Rows => Values.Length / Columns;

    /// <summary>One row.</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<float> Row(int row) => Values.Span.Slice(row * Columns, Columns);

    /// <summary>Reads a file. Empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A row is longer or shorter than the first one, or an entry is not a finite number; the message says where.</exception>
    public static CsvTable Read(string path)
    {
        using StreamReader file = File.OpenText(path);
        string[] header = file.ReadLine()?.Split(',') ?? throw new InvalidDataException($"{path} is empty; a line of names was expected.");
        var values = new List<float>();
        int columns = 0;
        for (int number = 2; file.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            string[] entries = line.Split(',');
            columns = columns == 0 ? entries.Length : columns;
            if (entries.Length != columns)
            {
                throw new InvalidDataException($"{path}, line {number}: {columns} entries were expected, as in the rows above, but there are {entries.Length}.");
            }

            for (int column = 0; column < columns; column++)
            {
                values.Add(Number(entries[column], path, number, column));
            }
        }

        return columns > 0 ? new CsvTable(header, [.. values], columns) : throw new InvalidDataException($"{path} has a header, but no rows.");
    }

    private static float Number(string entry, string path, int line, int column) =>
        float.TryParse(entry, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value)
            ? value
            : throw new InvalidDataException($"{path}, line {line}, column {column + 1}: a number was expected, but there is \"{entry}\".");
}
