namespace Roslearn.Reference.Layers;

/// <summary>y = γ·(x − μ) / √(σ² + ε) + β, where μ and σ² are those of the features at each position of a row.</summary>
public sealed class LayerNormLayer : Layer
{
    private readonly double _epsilon;
    private readonly int _features;
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private double[][] _normalized = [];
    private double[][] _deviations = [];

    /// <summary>A layer over rows of some positions of <paramref name="features"/> numbers, all parameters zero.</summary>
    public LayerNormLayer(string name, int features, double epsilon)
    {
        _features = features;
        _epsilon = epsilon;
        _weight = new ReferenceParameter(name + ".weight", features);
        _bias = new ReferenceParameter(name + ".bias", features);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _bias];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _deviations = [.. inputs.Select(row => Positions(row).Select(Deviation).ToArray())];
        _normalized = [.. inputs.Select((row, r) => Positions(row).SelectMany((x, p) => Centred(x).Select(value => value / _deviations[r][p])).ToArray())];
        return [.. _normalized.Select(row => row.Select((x, i) => (_weight.Values[i % _features] * x) + _bias.Values[i % _features]).ToArray())];
    }

    /// <summary>∂β = Σ ∂y, ∂γ = Σ ∂y·x̂, and with g = γ·∂y: ∂x = (g − mean(g) − x̂·mean(g·x̂)) / σ.</summary>
    public override double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(row => new double[row.Length])];
        for (int row = 0; row < gradient.Length; row++)
        {
            for (int position = 0; position < gradient[row].Length / _features; position++)
            {
                int start = position * _features;
                double[] dy = gradient[row][start..(start + _features)], normalized = _normalized[row][start..(start + _features)];
                double[] g = [.. dy.Zip(_weight.Values, (d, weight) => d * weight)];
                double mean = g.Average();
                double product = g.Zip(normalized, (d, x) => d * x).Average();
                for (int i = 0; i < _features; i++)
                {
                    _bias.Add(i, dy[i]);
                    _weight.Add(i, dy[i] * normalized[i]);
                    dx[row][start + i] = (g[i] - mean - (normalized[i] * product)) / _deviations[row][position];
                }
            }
        }

        return dx;
    }

    private double Deviation(double[] x) => Math.Sqrt(Centred(x).Average(value => value * value) + _epsilon);

    private static IEnumerable<double> Centred(double[] x)
    {
        double mean = x.Average();
        return x.Select(value => value - mean);
    }

    private IEnumerable<double[]> Positions(double[] row) => row.Chunk(_features);
}
