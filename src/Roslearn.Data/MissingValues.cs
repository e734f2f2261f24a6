namespace Roslearn.Data;

/// <summary>What stands in for a missing number of a feature.</summary>
public sealed class MissingValues
{
    private readonly Func<double[], double?> _substitute;

    private MissingValues(Func<double[], double?> substitute) => _substitute = substitute;

    /// <summary>Nothing: a missing number is refused with its place in the file. The default.</summary>
    public static MissingValues Refused { get; } = new(_ => null);

    /// <summary>The mean of the column over the rows that the encoding was fitted on.</summary>
    public static MissingValues Mean { get; } = new(present => present.Length == 0 ? null : present.Average());

    /// <summary>The median of the column over the rows that the encoding was fitted on; the mean of the middle two of an even number.</summary>
    public static MissingValues Median { get; } = new(MedianOf);

    /// <summary>Always this number.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is NaN or infinite.</exception>
    public static MissingValues Constant(float value) => float.IsFinite(value)
        ? new(_ => value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "expected a finite number");

    /// <summary>What stands in for the missing numbers of a column; <see langword="null"/>: nothing does.</summary>
    /// <param name="present">The numbers that are there.</param>
    internal float? For(double[] present) => (float?)_substitute(present);

    private static double? MedianOf(double[] present)
    {
        double[] sorted = [.. present.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
