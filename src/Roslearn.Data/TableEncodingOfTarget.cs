namespace Roslearn.Data;

/// <summary>
/// How rows of a table become examples: which numbers, in which order, with which categories and stand-ins. Fit it on the training
/// rows, then encode those and all others - of this file or another with the same columns - with it, so that all examples mean the same.
/// </summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
/// <example><code>
/// CsvTable table = CsvTable.Read("housing.csv", new CsvOptions { Categories = ["ocean_proximity"] });
/// (CsvTable train, CsvTable test) = table.Split(0.8, seed: 1);
/// var encoding = TableEncoding.Regression(train, ["value"], new() { MissingNumbers = MissingValues.Median });
/// model.Train(encoding.Encode(train));
/// Evaluation result = model.Evaluate(encoding.Encode(test));
/// </code></example>
public sealed class TableEncoding<TTarget>
    where TTarget : unmanaged
{
    private readonly FeatureList _features;
    private readonly IReadOnlyList<string> _targetColumns;
    private readonly TargetEncoder _encodeTargets;

    internal TableEncoding(FeatureList features, IReadOnlyList<string> targetColumns, IReadOnlyList<string> targetNames, TargetEncoder encodeTargets)
    {
        _features = features;
        _targetColumns = targetColumns;
        _encodeTargets = encodeTargets;
        TargetNames = targetNames;
    }

    /// <summary>Writes the targets of a row of a table, given the target columns.</summary>
    internal delegate void TargetEncoder(CsvTable table, TableColumn[] columns, int row, Span<TTarget> targets);

    /// <summary>The name of each number of an example: of its column, or <c>column=category</c>. As many as the model has inputs.</summary>
    public IReadOnlyList<string> FeatureNames => _features.Names;

    /// <summary>The name of each class of a classifier, by index; the columns that a regression predicts. As many as the model has outputs.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The rows as examples, in their order.</summary>
    /// <param name="table">A table with the columns of the fit, in any order.</param>
    /// <exception cref="DataFileException">An entry is missing and nothing stands in, or is a category that the fit did not see; the message says where.</exception>
    /// <exception cref="ArgumentException">A column is not in the table, or was read as something else.</exception>
    public Dataset<float, TTarget> Encode(CsvTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        float[] inputs = _features.Encode(table);
        TableColumn[] columns = [.. _targetColumns.Select(name => table.Columns[((CsvColumn)name).Find(table.ColumnNames, nameof(table))])];
        var targets = new TTarget[table.Count * columns.Length];
        for (int row = 0; row < table.Count; row++)
        {
            _encodeTargets(table, columns, table.Rows[row], targets.AsSpan(row * columns.Length, columns.Length));
        }

        return new Dataset<float, TTarget>(inputs, targets, table.Count);
    }
}
