namespace Tabular;

/// <summary>
/// Brings every feature to mean 0 and standard deviation 1. Fit it on the training rows alone: a scaler that has seen the test
/// rows has told the model about them.
/// </summary>
public sealed class StandardScaler
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private StandardScaler(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
    }

    /// <summary>Learns mean and (population) standard deviation of each feature, as scikit-learn's scaler does.</summary>
    /// <param name="rows">One or more rows.</param>
    /// <param name="features">The values of a row.</param>
    /// <exception cref="ArgumentException"><paramref name="rows"/> is empty or does not hold whole rows.</exception>
    public static StandardScaler Fit(ReadOnlySpan<float> rows, int features)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(features);
        if (rows.IsEmpty || rows.Length % features != 0)
        {
            throw new ArgumentException($"One or more rows of {features} values were expected, but there are {rows.Length} values.", nameof(rows));
        }

        int count = rows.Length / features;
        double[] means = new double[features], deviations = new double[features];
        for (int i = 0; i < rows.Length; i++)
        {
            means[i % features] += (double)rows[i] / count;
        }

        for (int i = 0; i < rows.Length; i++)
        {
            double difference = rows[i] - means[i % features];
            deviations[i % features] += difference * difference / count;
        }

        for (int feature = 0; feature < features; feature++)
        {
            // A feature that never varies stays 0 instead of becoming 0 / 0. The mean of equal values is exact only up to rounding.
            double deviation = Math.Sqrt(deviations[feature]);
            deviations[feature] = deviation > 1e-12 * Math.Abs(means[feature]) ? deviation : 1;
        }

        return new StandardScaler(means, deviations);
    }

    /// <summary>Scales rows in place.</summary>
    /// <param name="rows">Rows of as many values as the scaler was fitted on.</param>
    /// <exception cref="ArgumentException"><paramref name="rows"/> does not hold whole rows.</exception>
    public void Transform(Span<float> rows)
    {
        int features = _means.Length;
        if (rows.Length % features != 0)
        {
            throw new ArgumentException($"Rows of {features} values were expected, but there are {rows.Length} values.", nameof(rows));
        }

        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (float)((rows[i] - _means[i % features]) / _deviations[i % features]);
        }
    }
}
