using System.Globalization;
using System.Text.Json;

namespace Roslearn.Data;

/// <summary>The class of each row: of a column of names the number of the category, of a column of numbers the number itself.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Categories">The categories; <see langword="null"/> of a column of numbers.</param>
/// <param name="Count">The number of classes.</param>
internal sealed record ClassTarget(string Column, CategoryList? Categories, int Count) : TargetEncoding<int>
{
    /// <summary>Numbers that are class indices name themselves; as many as there can be outputs is more than any classifier has.</summary>
    private const int LargestClass = 1 << 20;

    private const string ColumnKey = "column", CategoriesKey = "categories", CountKey = "classes";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns { get; } = [Column];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } =
        Categories?.Names ?? [.. Enumerable.Range(0, Count).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Takes the classes from the rows of a table.</summary>
    public static ClassTarget Fit(CsvTable table, TableColumn column)
    {
        if (column is CategoryColumn names)
        {
            CategoryList categories = CategoryList.Of(table, names);
            return new ClassTarget(column.Name, categories, categories.Names.Count);
        }

        int largest = -1;
        foreach (int row in table.Rows)
        {
            largest = Math.Max(largest, IndexOf(table, (NumberColumn)column, row));
        }

        return new ClassTarget(column.Name, null, largest + 1);
    }

    /// <inheritdoc/>
    public override void Encode(CsvTable table, TableColumn[] columns, int row, Span<int> targets) => targets[0] = Encode(table, columns[0], row);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString(ColumnKey, Column);
        if (Categories is null)
        {
            json.WriteNumber(CountKey, Count);
        }
        else
        {
            AttachedJson.WriteStrings(json, CategoriesKey, Categories.Names);
        }
    }

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static ClassTarget Read(JsonElement json)
    {
        string column = AttachedJson.String(AttachedJson.Entry(json, ColumnKey));
        if (AttachedJson.TryEntry(json, CategoriesKey, out JsonElement names))
        {
            CategoryList categories = CategoryList.Read(names);
            return new ClassTarget(column, categories, categories.Names.Count);
        }

        return new ClassTarget(column, null, AttachedJson.Count(AttachedJson.Entry(json, CountKey), LargestClass + 1));
    }

    private int Encode(CsvTable table, TableColumn column, int row) => (column, Categories) switch
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
