namespace Roslearn.Data;

/// <summary>A column of numbers, as they are.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Substitute">What stands in for a missing number; <see langword="null"/>: nothing.</param>
internal sealed record NumberFeature(string Column, float? Substitute) : Feature(Column)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names { get; } = [Column];

    /// <inheritdoc cref="Feature.Fit"/>
    public static NumberFeature Fit(CsvTable table, NumberColumn column, TableEncodingOptions options)
    {
        var present = new List<double>(table.Count);
        foreach (int row in table.Rows)
        {
            if (!column.IsMissing(row))
            {
                present.Add(column[row]);
            }
        }

        return new NumberFeature(column.Name, options.MissingNumbers.For([.. present]));
    }

    /// <inheritdoc/>
    public override void Encode(CsvTable table, TableColumn column, int row, Span<float> values)
    {
        NumberColumn numbers = Expect<NumberColumn>(table, column, "numbers");
        values[0] = !numbers.IsMissing(row)
            ? numbers[row]
            : Substitute ?? throw table.Bad(column, row, "a number (TableEncodingOptions.MissingNumbers can say what stands in)", "a missing value");
    }
}
