namespace Roslearn.Reference.Layers;

/// <summary>The maximum or mean of what lies under each window, channel by channel; of equal maxima the first counts.</summary>
public sealed class PoolLayer : Layer
{
    private readonly PoolKind _kind;
    private readonly int _inputSize;

    /// <summary>By output, the inputs it looks at, in order.</summary>
    private readonly int[][] _places;

    private double[][] _x = [];

    /// <summary>A layer over a map, with a window along its height and one along its width.</summary>
    public PoolLayer(PoolKind kind, MapShape input, WindowAxis rows, WindowAxis columns)
    {
        (_kind, _inputSize) = (kind, input.Size);
        Output = input with { Height = rows.Output, Width = columns.Output, IsMade = true };
        _places =
        [
            .. from y in Enumerable.Range(0, rows.Output)
               from x in Enumerable.Range(0, columns.Output)
               from channel in Enumerable.Range(0, input.Channels)
               select (from down in rows.Places(y) from across in columns.Places(x) select input.At(down.Place, across.Place, channel)).ToArray(),
        ];
    }

    /// <summary>The map it makes.</summary>
    public MapShape Output { get; }

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs)
    {
        _x = inputs;
        return [.. inputs.Select(x => Array.ConvertAll(_places, places => _kind == PoolKind.Max ? x[Largest(x, places)] : Mean(x, places)))];
    }

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) => [.. gradient.Zip(_x, Backward)];

    /// <summary>
    /// How near, in a row of the last forward pass, another value came to a maximum without being equal, in parts of the row's largest
    /// value, of whose size rounding errors are; infinite for means.
    /// </summary>
    public double KinkDistance(int row)
    {
        double[] x = _x[row];
        double distance = double.PositiveInfinity;
        foreach (int[] places in _kind == PoolKind.Max ? _places : [])
        {
            double maximum = x[Largest(x, places)];
            foreach (int place in places)
            {
                distance = x[place] < maximum ? Math.Min(distance, maximum - x[place]) : distance;
            }
        }

        return distance / x.Max(Math.Abs);
    }

    private double[] Backward(double[] gradient, double[] x)
    {
        double[] dx = new double[_inputSize];
        for (int output = 0; output < gradient.Length; output++)
        {
            int[] places = _places[output];
            if (_kind == PoolKind.Max)
            {
                dx[Largest(x, places)] += gradient[output];
                continue;
            }

            foreach (int place in places)
            {
                dx[place] += gradient[output] / places.Length;
            }
        }

        return dx;
    }

    private static int Largest(double[] x, int[] places)
    {
        int largest = places[0];
        foreach (int place in places)
        {
            largest = x[place] > x[largest] ? place : largest;
        }

        return largest;
    }

    private static double Mean(double[] x, int[] places)
    {
        double sum = 0;
        foreach (int place in places)
        {
            sum += x[place];
        }

        return sum / places.Length;
    }
}
