namespace Roslearn.Reference.Layers;

/// <summary>y = x + what a group of layers makes of x.</summary>
public sealed class ResidualLayer(IReadOnlyList<Layer> group) : Layer
{
    /// <summary>The layers of the group.</summary>
    public IReadOnlyList<Layer> Group => group;

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => [.. group.SelectMany(layer => layer.Parameters)];

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs) => Add(inputs, group.Aggregate(inputs, (values, layer) => layer.Forward(values)));

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) =>
        Add(gradient, group.Reverse().Aggregate(gradient, (values, layer) => layer.Backward(values)));

    private static double[][] Add(double[][] left, double[][] right) => [.. left.Zip(right, (l, r) => l.Zip(r, (x, y) => x + y).ToArray())];
}
