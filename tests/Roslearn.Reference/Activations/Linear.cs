namespace Roslearn.Reference.Activations;

/// <summary>x itself.</summary>
public sealed class Linear : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => x;

    /// <inheritdoc/>
    protected override double Derivative(double x) => 1;
}
