namespace Roslearn.Reference.Activations;

/// <summary>x for positive x, exp(x) − 1 otherwise (Clevert et al. 2016).</summary>
public sealed class Elu : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => x > 0 ? x : Math.Exp(x) - 1;

    /// <inheritdoc/>
    protected override double Derivative(double x) => x > 0 ? 1 : Math.Exp(x);
}
