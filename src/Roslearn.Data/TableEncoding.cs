namespace Roslearn.Data;

/// <summary>Makes the encodings of tables.</summary>
public static class TableEncoding
{
    /// <summary>
    /// An encoding for a classifier. The classes of a column of names are its categories, sorted by the codes of their characters; a
    /// column of numbers holds class indices from 0.
    /// </summary>
    /// <param name="table">The rows to learn categories and stand-ins from: the training rows.</param>
    /// <param name="target">The column to predict.</param>
    /// <param name="options">The features, and what becomes of what is missing in them; <see langword="null"/>: all other columns, and nothing may be missing.</param>
    /// <exception cref="ArgumentException">A column does not exist or is feature and target at once.</exception>
    /// <exception cref="DataFileException">An entry of the target is no class.</exception>
    public static TableEncoding<int> Classification(CsvTable table, CsvColumn target, TableEncodingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        TableColumn column = table.Columns[target.Find(table.ColumnNames, nameof(target))];
        ClassTarget classes = ClassTarget.Fit(table, column);
        return new TableEncoding<int>(new FeatureList(table, [column.Name], options ?? new TableEncodingOptions()), classes);
    }

    /// <summary>The encoding for a classifier that <see cref="TableEncoding{TTarget}.AttachTo"/> attached to a model.</summary>
    /// <param name="attachments">Of the model.</param>
    /// <exception cref="ArgumentException">No such encoding is attached.</exception>
    public static TableEncoding<int> Classification(ModelAttachments attachments) => TableEncoding<int>.Of(attachments, ClassTarget.Read);

    /// <summary>The encoding for a regression that <see cref="TableEncoding{TTarget}.AttachTo"/> attached to a model.</summary>
    /// <param name="attachments">Of the model.</param>
    /// <exception cref="ArgumentException">No such encoding is attached.</exception>
    public static TableEncoding<float> Regression(ModelAttachments attachments) => TableEncoding<float>.Of(attachments, NumberTargets.Read);

    /// <summary>An encoding for a regression: targets are the numbers as they are.</summary>
    /// <param name="table">The rows to learn categories and stand-ins from: the training rows.</param>
    /// <param name="targets">The columns to predict, in the order of the outputs.</param>
    /// <param name="options">The features, and what becomes of what is missing in them; <see langword="null"/>: all other columns, and nothing may be missing.</param>
    /// <exception cref="ArgumentException">A column does not exist, is feature and target at once, or a target holds no numbers.</exception>
    public static TableEncoding<float> Regression(CsvTable table, IReadOnlyList<CsvColumn> targets, TableEncodingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(targets);
        if (targets.Count == 0)
        {
            throw new ArgumentException("targets names 0 columns, expected at least 1", nameof(targets));
        }

        string[] names = [.. targets.Select(target => table.ColumnNames[target.Find(table.ColumnNames, nameof(targets))])];
        foreach (string name in names)
        {
            if (table.Columns[((CsvColumn)name).Find(table.ColumnNames, nameof(targets))] is not NumberColumn)
            {
                throw new ArgumentException($"targets: column \"{name}\" was read as names, expected numbers", nameof(targets));
            }
        }

        return new TableEncoding<float>(new FeatureList(table, names, options ?? new TableEncodingOptions()), new NumberTargets(names));
    }
}
