namespace Roslearn.Reference.Activations;

/// <summary>Hyperbolic tangent.</summary>
public sealed class Tanh : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => Math.Tanh(x);

    /// <inheritdoc/>
    protected override double Derivative(double x) => 1 / (Math.Cosh(x) * Math.Cosh(x));
}
