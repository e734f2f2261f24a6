namespace Roslearn.Reference.Layers;

/// <summary>The maximum or mean of what lies under each window, channel by channel; of equal maxima the first counts.</summary>
public sealed class PoolLayer(PoolKind kind, MapShape input, WindowAxis rows, WindowAxis columns) : Layer
{
    private double[][] _x = [];

    /// <summary>The map it makes.</summary>
    public MapShape Output { get; } = input with { Height = rows.Output, Width = columns.Output, IsMade = true };

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        double[][] y = [.. inputs.Select(_ => new double[Output.Size])];
        Each((row, output, places) => y[row][output] =
            kind == PoolKind.Max ? places.Max(place => inputs[row][place]) : places.Average(place => inputs[row][place]));
        return y;
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient)
    {
        double[][] dx = [.. gradient.Select(_ => new double[input.Size])];
        Each((row, output, places) =>
        {
            if (kind == PoolKind.Max)
            {
                dx[row][places.MaxBy(place => _x[row][place])] += gradient[row][output];
                return;
            }

            foreach (int place in places)
            {
                dx[row][place] += gradient[row][output] / places.Length;
            }
        });
        return dx;
    }

    /// <summary>
    /// How near, in a row of the last forward pass, another value came to a maximum without being equal, in parts of the row's largest
    /// value, of whose size rounding errors are; infinite for means.
    /// </summary>
    public double KinkDistance(int row)
    {
        double distance = double.PositiveInfinity;
        double scale = _x[row].Max(Math.Abs);
        Each((example, _, places) =>
        {
            if (example == row && kind == PoolKind.Max)
            {
                double maximum = places.Max(place => _x[row][place]);
                distance = places.Select(place => maximum - _x[row][place]).Where(difference => difference > 0).Append(distance).Min();
            }
        });
        return distance / scale;
    }

    /// <summary>Every window of every channel: its row, its output, and the inputs it looks at, in order.</summary>
    private void Each(Action<int, int, int[]> window)
    {
        for (int row = 0; row < _x.Length; row++)
        {
            for (int y = 0; y < rows.Output; y++)
            {
                for (int x = 0; x < columns.Output; x++)
                {
                    for (int channel = 0; channel < input.Channels; channel++)
                    {
                        int[] places =
                        [
                            .. rows.Places(y).SelectMany(down => columns.Places(x).Select(across => input.At(down.Place, across.Place, channel))),
                        ];
                        window(row, Output.At(y, x, channel), places);
                    }
                }
            }
        }
    }
}
