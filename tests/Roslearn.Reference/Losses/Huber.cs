using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Losses;

/// <summary>½·d² for |d| ≤ δ, δ·(|d| − ½·δ) beyond (Huber 1964; PyTorch's <c>huber_loss</c>).</summary>
/// <param name="activation">The head's activation.</param>
/// <param name="delta">δ, above 0.</param>
public sealed class Huber(ActivationFunction activation, double delta) : OutputLoss(activation)
{
    /// <inheritdoc/>
    protected override double Of(double d) => Math.Abs(d) <= delta ? 0.5 * d * d : delta * (Math.Abs(d) - (0.5 * delta));

    /// <inheritdoc/>
    protected override double Derivative(double d) => Math.Abs(d) <= delta ? d : delta * Math.Sign(d);
}
