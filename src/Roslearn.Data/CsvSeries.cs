namespace Roslearn.Data;

/// <summary>Measurements over time: a row for each point, a column for each quantity. Slices are copies of the rows, in order.</summary>
public sealed class CsvSeries
{
    private readonly float[] _values;

    private CsvSeries(string[] columns, float[] values)
    {
        Columns = columns;
        _values = values;
    }

    /// <summary>The quantities, in the order asked for.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The number of points.</summary>
    public int Count => _values.Length / Columns.Count;

    /// <summary>Takes columns of numbers out of a table whose rows are in order of time. A missing value is the last one before it; rows before the first complete one are left out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The quantities, at least one.</param>
    /// <exception cref="ArgumentException">A column does not exist or holds no numbers, or no row is complete.</exception>
    public static CsvSeries From(CsvTable table, params CsvColumn[] columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0)
        {
            throw new ArgumentException("columns names 0, expected at least 1", nameof(columns));
        }

        NumberColumn[] numbers = [.. columns.Select(column => Numbers(table, column))];
        var values = new List<float>(table.Count * numbers.Length);
        var last = new float[numbers.Length];
        last.AsSpan().Fill(float.NaN);
        foreach (int row in table.Rows)
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                last[i] = numbers[i].IsMissing(row) ? last[i] : numbers[i][row];
            }

            if (!last.Any(float.IsNaN))
            {
                values.AddRange(last);
            }
        }

        return values.Count > 0
            ? new CsvSeries([.. numbers.Select(column => column.Name)], [.. values])
            : throw new ArgumentException($"{table.FilePath}: no row has a value of every column before or in it", nameof(table));
    }

    /// <summary>The values of a point.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public ReadOnlySpan<float> this[int index] => (uint)index < (uint)Count
        ? _values.AsSpan(index * Columns.Count, Columns.Count)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"expected at least 0 and below {Count}, the number of points");

    /// <summary>The <paramref name="count"/> points from <paramref name="start"/> on.</summary>
    /// <param name="start">From 0 to <see cref="Count"/>.</param>
    /// <param name="count">From 0 to the number of points that follow.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within this series.</exception>
    public CsvSeries Slice(int start, int count)
    {
        if ((uint)start > (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, $"expected 0 to {Count}, the number of points");
        }

        if ((uint)count > (uint)(Count - start))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"expected 0 to {Count - start}: {Count} points, starting at {start}");
        }

        return new([.. Columns], _values.AsSpan(start * Columns.Count, count * Columns.Count).ToArray());
    }

    /// <summary>The same points with each value changed.</summary>
    /// <param name="change">Gives the new value of an old one.</param>
    public CsvSeries Map(Func<float, float> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new([.. Columns], [.. _values.Select(change)]);
    }

    /// <summary>Examples of consecutive points and the value of one quantity some points later.</summary>
    /// <param name="steps">Points of an example, at least 1: the steps of the model's <c>[Input(steps, quantities)]</c>.</param>
    /// <param name="horizon">How many points after the last one of the example the target is, at least 1.</param>
    /// <param name="stride">From the start of one example to the next, at least 1.</param>
    /// <param name="target">The quantity to predict, by its place in <see cref="Columns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">The series is too short for one example.</exception>
    public Dataset<float, float> Windows(int steps, int horizon = 1, int stride = 1, int target = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(target, Columns.Count);
        int last = Count - steps - horizon;
        if (last < 0)
        {
            throw new ArgumentException($"the series holds {Count} points, expected at least {steps + horizon}: {steps} for an example and the target {horizon} later");
        }

        int count = (last / stride) + 1, size = steps * Columns.Count;
        var inputs = new float[checked(count * size)];
        var targets = new float[count];
        for (int i = 0; i < count; i++)
        {
            int start = i * stride;
            _values.AsSpan(start * Columns.Count, size).CopyTo(inputs.AsSpan(i * size));
            targets[i] = this[start + steps - 1 + horizon][target];
        }

        return new Dataset<float, float>(inputs, targets, count);
    }

    private static NumberColumn Numbers(CsvTable table, CsvColumn column)
    {
        TableColumn found = table.Columns[column.Find(table.ColumnNames, "columns")];
        return found as NumberColumn ?? throw new ArgumentException($"columns: \"{found.Name}\" was read as names, expected numbers", "columns");
    }
}
