using System.Globalization;

namespace Tabular;

/// <summary>
/// A table whose last column is the class of each row, as scikit-learn ships its small data sets: the first line is
/// <c>rows,features,name of class 0,name of class 1,...</c>.
/// </summary>
public sealed class LabelledTable
{
    private LabelledTable(float[] features, int[] labels, string[] classNames)
    {
        Features = features;
        Labels = labels;
        ClassNames = classNames;
    }

    /// <summary>Rows times <see cref="FeatureCount"/> values, row by row.</summary>
    public float[] Features { get; }

    /// <summary>The class of each row, from 0.</summary>
    public int[] Labels { get; }

    /// <summary>The name of each class.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The features of one row.</summary>
    public int FeatureCount => Features.Length / Labels.Length;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The first line is of another form, or the rows do not keep what it says.</exception>
    public static LabelledTable Read(string path)
    {
        CsvTable table = CsvTable.Read(path);
        if (table.Header.Count < 4 || !Whole(table.Header[0], out int rows) || !Whole(table.Header[1], out int features))
        {
            throw new InvalidDataException($"{path}: the first line should be \"rows,features,class names\", but is \"{string.Join(',', table.Header)}\".");
        }

        if (table.Rows != rows || table.Columns != features + 1)
        {
            throw new InvalidDataException(
                $"{path}: the first line announces {rows} rows of {features} features and a class, but there are {table.Rows} rows of {table.Columns} entries.");
        }

        string[] classNames = [.. table.Header.Skip(2)];
        var values = new float[rows * features];
        var labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> entries = table.Row(row);
            entries[..features].CopyTo(values.AsSpan(row * features));
            float label = entries[features];
            labels[row] = label >= 0 && label < classNames.Length && label == (int)label
                ? (int)label
                : throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{path}, row {row + 1}: the class should be 0 to {classNames.Length - 1}, but is {label}."));
        }

        return new LabelledTable(values, labels, classNames);

        static bool Whole(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The features and the labels of some rows, copied.</summary>
    /// <param name="rows">Row numbers from 0.</param>
    public (float[] Features, int[] Labels) Take(ReadOnlySpan<int> rows)
    {
        int width = FeatureCount;
        var features = new float[rows.Length * width];
        var labels = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            Features.AsSpan(rows[i] * width, width).CopyTo(features.AsSpan(i * width));
            labels[i] = Labels[rows[i]];
        }

        return (features, labels);
    }
}
