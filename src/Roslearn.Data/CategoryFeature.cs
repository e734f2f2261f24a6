namespace Roslearn.Data;

/// <summary>A column of names as one number for each category, of which the entry's is 1 and the others 0.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Categories">The categories, sorted.</param>
/// <param name="Substitute">The category of a missing entry; <see langword="null"/>: none.</param>
internal sealed record CategoryFeature(string Column, CategoryList Categories, string? Substitute) : Feature(Column)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = [.. Categories.Names.Select(category => $"{Column}={category}")];

    /// <inheritdoc cref="Feature.Fit"/>
    public static CategoryFeature Fit(CsvTable table, CategoryColumn column, TableEncodingOptions options) =>
        new(column.Name, CategoryList.Of(table, column, options.MissingCategory), options.MissingCategory);

    /// <inheritdoc/>
    public override void Encode(CsvTable table, TableColumn column, int row, Span<float> values)
    {
        CategoryColumn names = Expect<CategoryColumn>(table, column, "names (CsvOptions.Categories)");
        string entry = names[row] ?? Substitute
            ?? throw table.Bad(column, row, "a category (TableEncodingOptions.MissingCategory can say which stands in)", "a missing value");
        values[Categories.IndexOf(entry, table, column, row)] = 1;
    }
}
