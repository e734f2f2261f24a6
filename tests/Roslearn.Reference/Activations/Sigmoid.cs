using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Activations;

/// <summary>1 / (1 + exp(−x)).</summary>
public sealed class Sigmoid : Elementwise
{
    /// <inheritdoc/>
    protected override double Value(double x) => Logistic.Sigmoid(x);

    /// <inheritdoc/>
    protected override double Derivative(double x) => Logistic.Sigmoid(x) * Logistic.Sigmoid(-x);
}
