namespace Roslearn.Reference.Layers;

/// <summary>z = W∗x + b over a map, channels last; W is [filters, channels / groups, height, width].</summary>
public sealed class ConvolutionLayer : Layer
{
    private readonly ReferenceParameter _weight;
    private readonly ReferenceParameter? _bias;
    private readonly MapShape _input;
    private readonly WindowAxis _rows;
    private readonly WindowAxis _columns;
    private readonly bool _isDepthwise;
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
        (_input, _rows, _columns, _isDepthwise) = (input, rows, columns, isDepthwise);
        Output = input with { Height = rows.Output, Width = columns.Output, Channels = filters, IsMade = true };
        int channels = isDepthwise ? 1 : input.Channels;
        int[] shape = input.IsSequence ? [filters, channels, columns.Size] : [filters, channels, rows.Size, columns.Size];
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
        double[][] z = [.. inputs.Select(_ => new double[Output.Size])];
        Each((row, output, filter, input, weight) => z[row][output] += _weight.Values[weight] * inputs[row][input]);
        for (int row = 0; row < z.Length; row++)
        {
            for (int i = 0; i < Output.Size; i++)
            {
                z[row][i] += _bias?.Values[i % Output.Channels] ?? 0;
            }
        }

        return z;
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(_ => new double[_input.Size])];
        Each((row, output, filter, input, weight) =>
        {
            _weight.Gradient[weight] += gradient[row][output] * _x[row][input];
            dx[row][input] += _weight.Values[weight] * gradient[row][output];
        });
        for (int row = 0; row < gradient.Length && _bias is not null; row++)
        {
            for (int i = 0; i < Output.Size; i++)
            {
                _bias.Gradient[i % Output.Channels] += gradient[row][i];
            }
        }

        return dx;
    }

    /// <summary>Every product of the convolution: its row, and the indices of output, filter, input and weight.</summary>
    private void Each(Action<int, int, int, int, int> product)
    {
        for (int row = 0; row < _x.Length; row++)
        {
            for (int y = 0; y < _rows.Output; y++)
            {
                for (int x = 0; x < _columns.Output; x++)
                {
                    foreach ((int v, int inputY) in _rows.Places(y))
                    {
                        foreach ((int u, int inputX) in _columns.Places(x))
                        {
                            for (int filter = 0; filter < Output.Channels; filter++)
                            {
                                int channels = _isDepthwise ? 1 : _input.Channels;
                                for (int channel = 0; channel < channels; channel++)
                                {
                                    int weight = (((((filter * channels) + channel) * _rows.Size) + v) * _columns.Size) + u;
                                    product(row, Output.At(y, x, filter), filter, _input.At(inputY, inputX, _isDepthwise ? filter : channel), weight);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
