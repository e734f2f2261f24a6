using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Losses;

/// <summary>d².</summary>
/// <param name="activation">The head's activation.</param>
public sealed class MeanSquaredError(ActivationFunction activation) : OutputLoss(activation)
{
    /// <inheritdoc/>
    protected override double Of(double d) => d * d;

    /// <inheritdoc/>
    protected override double Derivative(double d) => 2 * d;
}
