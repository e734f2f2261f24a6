using Roslearn.Numerics;

namespace Roslearn.Training;

/// <summary>Draws tokens from probabilities.</summary>
internal sealed class TokenSampler
{
    private readonly Philox _random;
    private readonly double _temperature;
    private readonly double[] _weights;
    private readonly int[] _tokens;
    private readonly int _candidates;
    private ulong _drawn;

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public TokenSampler(int vocabulary, double temperature, int topK, ulong seed)
    {
        if (!(temperature > 0) || double.IsInfinity(temperature))
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "expected a finite number above 0");
        }

        if (topK < 0 || topK > vocabulary)
        {
            throw new ArgumentOutOfRangeException(nameof(topK), topK, $"expected 0 to {vocabulary}, the tokens of the vocabulary");
        }

        _random = new Philox(seed, RandomStream.Of(RandomPurpose.General));
        _temperature = temperature;
        _weights = new double[vocabulary];
        _tokens = new int[vocabulary];
        _candidates = topK == 0 ? vocabulary : topK;
    }

    /// <summary>p^(1/temperature), normed, over the likeliest tokens; then the inverse of the distribution function.</summary>
    public int Draw(ReadOnlySpan<float> probabilities)
    {
        for (int i = 0; i < _weights.Length; i++)
        {
            _weights[i] = -probabilities[i];
            _tokens[i] = i;
        }

        _weights.AsSpan().Sort(_tokens.AsSpan());
        double likeliest = -_weights[0], sum = 0;
        for (int i = 0; i < _candidates; i++)
        {
            // Relative to the likeliest, so that a low temperature does not make all of them 0.
            _weights[i] = Math.Pow(-_weights[i] / likeliest, 1 / _temperature);
            sum += _weights[i];
        }

        double rest = _random.Double(_drawn++) * sum;
        int chosen = 0;
        for (int i = 0; i < _candidates && rest >= 0; i++)
        {
            chosen = _weights[i] > 0 ? i : chosen;
            rest -= _weights[i];
        }

        return _tokens[chosen];
    }
}
