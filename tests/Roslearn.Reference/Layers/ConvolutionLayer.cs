namespace Roslearn.Reference.Layers;

/// <summary>z = W∗x + b over a map, channels last; W is [filters, channels / groups, height, width].</summary>
public sealed class ConvolutionLayer : Layer
{
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter? _bias;
    private readonly MapShape _input;
    private readonly bool _isDepthwise;

    /// <summary>Channels that a filter sees.</summary>
    private readonly int _channels;

    /// <summary>Places of a window.</summary>
    private readonly int _taps;

    /// <summary>Every place of every window within the map: where its output begins, where its input begins, and its number in the window.</summary>
    private readonly (int Output, int Input, int Tap)[] _pairs;

    private double[][] _x = [];

    /// <summary>A layer of zeros.</summary>
    /// <param name="name">Of its tensors.</param>
    /// <param name="input">The map it reads.</param>
    /// <param name="rows">Its window along the height.</param>
    /// <param name="columns">Its window along the width.</param>
    /// <param name="filters">Channels it makes.</param>
    /// <param name="isDepthwise">Whether filter c sees channel c alone, and there is no bias.</param>
    public ConvolutionLayer(string name, MapShape input, WindowAxis rows, WindowAxis columns, int filters, bool isDepthwise = false)
    {
        (_input, _isDepthwise) = (input, isDepthwise);
        Output = input with { Height = rows.Output, Width = columns.Output, Channels = filters, IsMade = true };
        _channels = isDepthwise ? 1 : input.Channels;
        _taps = rows.Size * columns.Size;
        _pairs =
        [
            .. from y in Enumerable.Range(0, rows.Output)
               from x in Enumerable.Range(0, columns.Output)
               from down in rows.Places(y)
               from across in columns.Places(x)
               select (Output.At(y, x, 0), input.At(down.Place, across.Place, 0), (down.K * columns.Size) + across.K),
        ];
        int[] shape = input.IsSequence ? [filters, _channels, columns.Size] : [filters, _channels, rows.Size, columns.Size];
        _weight = new ReferenceParameter(name + ".weight", shape);
        _bias = isDepthwise ? null : new ReferenceParameter(name + ".bias", filters);
    }

    /// <summary>The map it makes.</summary>
    public MapShape Output { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => _bias is null ? [_weight] : [_weight, _bias];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        return [.. inputs.Select(row => Sums(row, _weight.Values, _bias?.Values))];
    }

    /// <inheritdoc/>
    public override double[][] Magnitudes()
    {
        double[] weight = Abs([_weight.Values])[0];
        double[]? bias = _bias is null ? null : Abs([_bias.Values])[0];
        return [.. Abs(_x).Select(row => Sums(row, weight, bias))];
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) => [.. gradient.Zip(_x, Backward)];

    private double[] Sums(double[] row, double[] w, double[]? bias)
    {
        double[] z = new double[Output.Size];
        for (int i = 0; i < z.Length; i++)
        {
            z[i] = bias?[i % Output.Channels] ?? 0;
        }

        foreach ((int output, int input, int tap) in _pairs)
        {
            for (int filter = 0; filter < Output.Channels; filter++)
            {
                double sum = 0;
                for (int channel = 0; channel < _channels; channel++)
                {
                    sum += w[Weight(filter, channel, tap)] * row[input + Seen(filter, channel)];
                }

                z[output + filter] += sum;
            }
        }

        return z;
    }

    /// <summary>∂W = Σ ∂z·x, ∂x = Σ W·∂z over all pairs of an output and an input, and ∂b = Σ ∂z.</summary>
    private double[] Backward(double[] dz, double[] row)
    {
        double[] dx = new double[_input.Size], w = _weight.Values;
        foreach ((int output, int input, int tap) in _pairs)
        {
            for (int filter = 0; filter < Output.Channels; filter++)
            {
                double dy = dz[output + filter];
                for (int channel = 0; channel < _channels; channel++)
                {
                    _weight.Add(Weight(filter, channel, tap), dy * row[input + Seen(filter, channel)]);
                    dx[input + Seen(filter, channel)] += w[Weight(filter, channel, tap)] * dy;
                }
            }
        }

        for (int i = 0; i < dz.Length && _bias is not null; i++)
        {
            _bias.Add(i % Output.Channels, dz[i]);
        }

        return dx;
    }

    /// <summary>Where W holds what a filter multiplies a channel by.</summary>
    private int Weight(int filter, int channel, int tap) => (((filter * _channels) + channel) * _taps) + tap;

    /// <summary>The channel of the map that is the given one of a filter.</summary>
    private int Seen(int filter, int channel) => _isDepthwise ? filter : channel;
}
