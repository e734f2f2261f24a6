namespace Roslearn.Training;

/// <summary>Mean and population standard deviation in one pass, without cancellation: B. Welford, "Note on a method for calculating corrected sums of squares and products", 1962.</summary>
internal sealed class MeanAndDeviation(int features) : IFeatureStatistic
{
    private readonly long[] _counts = new long[features];
    private readonly double[] _means = new double[features];
    private readonly double[] _squares = new double[features];

    /// <inheritdoc/>
    public void Add(int feature, float value)
    {
        double difference = value - _means[feature];
        _means[feature] += difference / ++_counts[feature];
        _squares[feature] += difference * (value - _means[feature]);
    }

    /// <inheritdoc/>
    public double Offset(int feature) => _means[feature];

    /// <inheritdoc/>
    public double Scale(int feature) => Math.Sqrt(_squares[feature] / _counts[feature]);
}
