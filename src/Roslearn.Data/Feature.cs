using System.Text.Json;

namespace Roslearn.Data;

/// <summary>How a column becomes one or more numbers of an example.</summary>
/// <param name="Column">The column's name.</param>
internal abstract record Feature(string Column)
{
    private const string ColumnKey = "column", CategoriesKey = "categories", SubstituteKey = "substitute";

    /// <summary>The names of the numbers.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>How the column of a table is to be encoded.</summary>
    /// <param name="table">The rows to learn categories and stand-ins from.</param>
    /// <param name="column">One of its columns.</param>
    /// <param name="options">What becomes of missing entries.</param>
    public static Feature Fit(CsvTable table, TableColumn column, TableEncodingOptions options) => column switch
    {
        NumberColumn numbers => NumberFeature.Fit(table, numbers, options),
        CategoryColumn names => CategoryFeature.Fit(table, names, options),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "expected a column of numbers or names"),
    };

    /// <summary>What <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static Feature Read(JsonElement json)
    {
        string column = AttachedJson.String(AttachedJson.Entry(json, ColumnKey));
        bool hasSubstitute = AttachedJson.TryEntry(json, SubstituteKey, out JsonElement substitute);
        if (!AttachedJson.TryEntry(json, CategoriesKey, out JsonElement names))
        {
            return new NumberFeature(column, hasSubstitute ? AttachedJson.Number(substitute) : null);
        }

        CategoryList categories = CategoryList.Read(names);
        string? category = hasSubstitute ? AttachedJson.String(substitute) : null;
        return category is null || categories.Contains(category)
            ? new CategoryFeature(column, categories, category)
            : throw new FormatException($"expected one of the categories of \"{column}\" in place of a missing one, found \"{category}\"");
    }

    /// <summary>Writes an object that says how the column is encoded.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString(ColumnKey, Column);
        switch (this)
        {
            case NumberFeature { Substitute: { } number }:
                json.WriteNumber(SubstituteKey, number);
                break;
            case CategoryFeature names:
                AttachedJson.WriteStrings(json, CategoriesKey, names.Categories.Names);
                if (names.Substitute is { } category)
                {
                    json.WriteString(SubstituteKey, category);
                }

                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the numbers of one row.</summary>
    /// <param name="table">Any table with such a column.</param>
    /// <param name="column">Its column of this name.</param>
    /// <param name="row">The row in the column.</param>
    /// <param name="values">As many numbers as <see cref="Names"/>, all 0.</param>
    /// <exception cref="DataFileException">The entry cannot be encoded.</exception>
    public abstract void Encode(CsvTable table, TableColumn column, int row, Span<float> values);

    /// <summary>The column as it must be, in a table that may be another one than that of the fit.</summary>
    protected TColumn Expect<TColumn>(CsvTable table, TableColumn column, string kind)
        where TColumn : TableColumn =>
        column as TColumn ?? throw new ArgumentException(
            $"table: column \"{Column}\" of {table.FilePath} was read as {(column is CategoryColumn ? "names" : "numbers")}, expected {kind}, as in the table of the fit", nameof(table));
}
