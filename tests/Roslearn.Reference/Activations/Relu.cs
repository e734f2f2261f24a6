namespace Roslearn.Reference.Activations;

/// <summary>max(0, x) (Nair and Hinton 2010).</summary>
public sealed class Relu : Elementwise
{
    /// <inheritdoc/>
    public override bool HasKinkAtZero => true;

    /// <inheritdoc/>
    protected override double Value(double x) => x > 0 ? x : 0;

    /// <inheritdoc/>
    protected override double Derivative(double x) => x > 0 ? 1 : 0;
}
