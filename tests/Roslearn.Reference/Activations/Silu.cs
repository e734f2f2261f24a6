using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Activations;

/// <summary>x·sigmoid(x) (Elfwing et al. 2018).</summary>
public sealed class Silu : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => x * Logistic.Sigmoid(x);

    /// <inheritdoc/>
    protected override double Derivative(double x) => Logistic.Sigmoid(x) * (1 + (x * Logistic.Sigmoid(-x)));
}
