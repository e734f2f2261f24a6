using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Activations;

/// <summary>x·Φ(x) (Hendrycks and Gimpel 2016).</summary>
public sealed class Gelu : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => x * ErrorFunction.NormalCdf(x);

    /// <inheritdoc/>
    protected override double Derivative(double x) => ErrorFunction.NormalCdf(x) + (x * ErrorFunction.NormalDensity(x));
}
