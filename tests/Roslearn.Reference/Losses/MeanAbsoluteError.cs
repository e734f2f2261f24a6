using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Losses;

/// <summary>|d|; derivative 0 at d = 0, as in PyTorch.</summary>
/// <param name="activation">The head's activation.</param>
public sealed class MeanAbsoluteError(ActivationFunction activation) : OutputLoss(activation)
{
    /// <inheritdoc/>
    public override bool HasKinkAtTarget => true;

    /// <inheritdoc/>
    protected override double Of(double d) => Math.Abs(d);

    /// <inheritdoc/>
    protected override double Derivative(double d) => Math.Sign(d);
}
