namespace Roslearn.Reference.Layers;

/// <summary>Another layer at every step of a sequence: a row of steps is as many rows to it.</summary>
/// <param name="inner">The layer of a step.</param>
/// <param name="steps">The steps of a row.</param>
public sealed class StepwiseLayer(Layer inner, int steps) : Layer
{
    /// <summary>The layer of a step.</summary>
    public Layer Inner => inner;

    /// <summary>The steps of a row.</summary>
    public int Steps => steps;

    /// <inheritdoc/>
    public override IReadOnlyList<ReferenceParameter> Parameters => inner.Parameters;

    /// <inheritdoc/>
    public override double[][] Forward(double[][] inputs) => Join(inner.Forward(Cut(inputs)));

    /// <inheritdoc/>
    public override double[][]? Magnitudes() => inner.Magnitudes() is { } magnitudes ? Join(magnitudes) : null;

    /// <inheritdoc/>
    public override double[][] Backward(double[][] gradient) => Join(inner.Backward(Cut(gradient)));

    private double[][] Cut(double[][] rows) => [.. rows.SelectMany(row => row.Chunk(row.Length / steps))];

    private double[][] Join(double[][] rows) => [.. rows.Chunk(steps).Select(row => row.SelectMany(values => values).ToArray())];
}
