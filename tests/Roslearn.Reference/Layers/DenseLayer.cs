namespace Roslearn.Reference.Layers;

/// <summary>z = W·x + b.</summary>
public sealed class DenseLayer : Layer
{
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter _bias;
    private readonly int _inputs;
    private readonly int _outputs;
    private double[][] _x = [];

    /// <summary>A layer of <paramref name="outputs"/> units over <paramref name="inputs"/> numbers, all zero.</summary>
    public DenseLayer(string name, int inputs, int outputs)
    {
        _inputs = inputs;
        _outputs = outputs;
        _weight = new ReferenceParameter(name + ".weight", outputs, inputs);
        _bias = new ReferenceParameter(name + ".bias", outputs);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [_weight, _bias];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        return Sums(inputs, _weight.Values, _bias.Values);
    }

    /// <inheritdoc/>
    public override double[][] Magnitudes() => Sums(Abs(_x), Abs([_weight.Values])[0], Abs([_bias.Values])[0]);

    /// <summary>∂W = Σ over rows of ∂z·xᵀ, ∂b = Σ ∂z, ∂x = Wᵀ·∂z.</summary>
    public override double[][] Backward(double[][] gradient)
    {
        var dx = new double[gradient.Length][];
        for (int row = 0; row < gradient.Length; row++)
        {
            dx[row] = new double[_inputs];
            for (int o = 0; o < _outputs; o++)
            {
                double dz = gradient[row][o];
                _bias.Add(o, dz);
                for (int i = 0; i < _inputs; i++)
                {
                    _weight.Add((o * _inputs) + i, dz * _x[row][i]);
                    dx[row][i] += _weight.Values[(o * _inputs) + i] * dz;
                }
            }
        }

        return dx;
    }

    private double[][] Sums(double[][] x, double[] weight, double[] bias)
    {
        var z = new double[x.Length][];
        for (int row = 0; row < x.Length; row++)
        {
            z[row] = new double[_outputs];
            for (int o = 0; o < _outputs; o++)
            {
                double sum = bias[o];
                for (int i = 0; i < _inputs; i++)
                {
                    sum += weight[(o * _inputs) + i] * x[row][i];
                }

                z[row][o] = sum;
            }
        }

        return z;
    }
}
