namespace Roslearn.Reference.Layers;

/// <summary>One stage from input to head: its forward pass and, next to it, its derivative. Works on a batch, row by row.</summary>
public abstract class Layer
{
    /// <summary>The tensors it learns, weight before bias.</summary>
    public virtual IReadOnlyList<ReferenceParameter> Parameters => [];

    /// <summary>Its outputs; remembers what <see cref="Backward"/> needs.</summary>
    public abstract double[][] Forward(double[][] inputs);

    /// <summary>
    /// For each number of the last forward pass the sum of the magnitudes of what it was added up from: where terms cancel, rounding errors are
    /// parts of this, not of the number. <see langword="null"/>: nothing of the kind, errors are parts of the numbers.
    /// </summary>
    public virtual double[][]? Magnitudes() => null;

    /// <summary>The magnitudes of numbers.</summary>
    protected static double[][] Abs(double[][] rows) => [.. rows.Select(row => row.Select(Math.Abs).ToArray())];

    /// <summary>Adds to the gradients of its tensors and returns ∂loss/∂inputs, from ∂loss/∂outputs of the last forward pass.</summary>
    public abstract double[][] Backward(double[][] gradient);
}
