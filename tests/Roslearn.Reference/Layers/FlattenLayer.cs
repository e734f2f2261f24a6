namespace Roslearn.Reference.Layers;

/// <summary>A map as a list of numbers, channel by channel, as PyTorch flattens it.</summary>
public sealed class FlattenLayer(MapShape input) : Layer
{
    private readonly int[] _order =
    [
        .. from channel in Enumerable.Range(0, input.Channels)
           from y in Enumerable.Range(0, input.Height)
           from x in Enumerable.Range(0, input.Width)
           select input.At(y, x, channel),
    ];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs) => [.. inputs.Select(row => _order.Select(place => row[place]).ToArray())];

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) => [.. gradient.Select(row =>
    {
        var dx = new double[row.Length];
        for (int i = 0; i < row.Length; i++)
        {
            dx[_order[i]] = row[i];
        }

        return dx;
    })];
}
