namespace Roslearn.Reference.Layers;

/// <summary>Inverted dropout: each number is multiplied by 0 or 1 / (1 − rate), as a given mask says. Without a mask it does nothing.</summary>
/// <param name="shape">The shape of an example.</param>
public sealed class DropoutLayer(MapShape shape) : Layer
{
    /// <summary>The shape of an example.</summary>
    public MapShape Shape => shape;

    /// <summary>The numbers of an example.</summary>
    public int Width => shape.Size;

    /// <summary>The steps of a sequence that recurrent layers read; 1 without one.</summary>
    public int Steps { get; init; } = 1;

    /// <summary>The factors by row and unit; <see langword="null"/> when not training.</summary>
    public double[][]? Mask { get; set; }

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs) => Apply(inputs);

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) => Apply(gradient);

    private double[][] Apply(double[][] rows) =>
        Mask is null ? rows : [.. rows.Zip(Mask, (row, mask) => row.Zip(mask, (x, m) => x * m).ToArray())];
}
