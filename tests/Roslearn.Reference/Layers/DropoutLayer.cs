namespace Roslearn.Reference.Layers;

/// <summary>Inverted dropout: each number is multiplied by 0 or 1 / (1 − rate), as a given mask says. Without a mask it does nothing.</summary>
/// <param name="width">The numbers of an example.</param>
public sealed class DropoutLayer(int width) : Layer
{
    /// <summary>The numbers of an example.</summary>
    public int Width => width;

    /// <summary>The steps of a sequence that these are; 1 without one.</summary>
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
