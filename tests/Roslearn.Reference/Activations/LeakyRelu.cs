namespace Roslearn.Reference.Activations;

/// <summary>x for positive x, 0.01·x otherwise (Maas et al. 2013).</summary>
public sealed class LeakyRelu : Elementwise
{
    private const double Slope = 0.01;

    /// <inheritdoc/>
    public override bool HasKinkAtZero => true;

    /// <inheritdoc/>
    protected override double Value(double x) => x > 0 ? x : Slope * x;

    /// <inheritdoc/>
    protected override double Derivative(double x) => x > 0 ? 1 : Slope;
}
