using System.Globalization;

namespace Roslearn.Data;

/// <summary>The class of each row: of a column of names the number of the category, of a column of numbers the number itself.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Categories">The categories; <see langword="null"/> of a column of numbers.</param>
/// <param name="Names">The name of each class.</param>
internal sealed record ClassTarget(string Column, CategoryList? Categories, IReadOnlyList<string> Names)
{
    /// <summary>Numbers that are class indices name themselves; as many as there can be outputs is more than any classifier has.</summary>
    private const float LargestClass = 1 << 20;

    /// <summary>Takes the classes from the rows of a table.</summary>
    public static ClassTarget Fit(CsvTable table, TableColumn column)
    {
        if (column is CategoryColumn names)
        {
            CategoryList categories = CategoryList.Of(table, names);
            return new ClassTarget(column.Name, categories, categories.Names);
        }

        int largest = -1;
        foreach (int row in table.Rows)
        {
            largest = Math.Max(largest, IndexOf(table, (NumberColumn)column, row));
        }

        return new ClassTarget(column.Name, null, [.. Enumerable.Range(0, largest + 1).Select(number => number.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>The class of a row.</summary>
    /// <exception cref="DataFileException">The entry is no class.</exception>
    public int Encode(CsvTable table, TableColumn column, int row) => (column, Categories) switch
    {
        (CategoryColumn names, { } categories) => categories.IndexOf(
            names[row] ?? throw table.Bad(column, row, "a class", "a missing value"), table, column, row),
        (NumberColumn numbers, null) => IndexOf(table, numbers, row),
        _ => throw new ArgumentException(
            $"table: column \"{Column}\" of {table.FilePath} was read as {(column is CategoryColumn ? "names" : "numbers")}, expected the same as in the table of the fit", nameof(table)),
    };

    private static int IndexOf(CsvTable table, NumberColumn column, int row)
    {
        float value = column[row];
        return value is >= 0 and <= LargestClass && value == (int)value
            ? (int)value
            : throw table.Bad(
                column,
                row,
                "a class index from 0 (a column of other values belongs into CsvOptions.Categories)",
                float.IsNaN(value) ? "a missing value" : value.ToString(CultureInfo.InvariantCulture));
    }
}
