namespace Roslearn.Training;

/// <summary>The smallest and the largest value.</summary>
internal sealed class MinimumAndMaximum(int features) : IFeatureStatistic
{
    private readonly float[] _minima = [.. Enumerable.Repeat(float.PositiveInfinity, features)];
    private readonly float[] _maxima = [.. Enumerable.Repeat(float.NegativeInfinity, features)];

    /// <inheritdoc/>
    public void Add(int feature, float value)
    {
        _minima[feature] = Math.Min(_minima[feature], value);
        _maxima[feature] = Math.Max(_maxima[feature], value);
    }

    /// <inheritdoc/>
    public double Offset(int feature) => _minima[feature];

    /// <inheritdoc/>
    public double Scale(int feature) => (double)_maxima[feature] - _minima[feature];
}
