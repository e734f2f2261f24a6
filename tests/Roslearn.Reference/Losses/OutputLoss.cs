using Roslearn.Reference.Activations;

namespace Roslearn.Reference.Losses;

/// <summary>A loss that is the mean over the outputs of a function of d = output − target.</summary>
/// <param name="activation">The head's activation.</param>
public abstract class OutputLoss(ActivationFunction activation) : LossFunction
{
    /// <inheritdoc/>
    public sealed override double[] Outputs(double[] logits) => activation.Forward(logits);

    /// <inheritdoc/>
    public sealed override double Value(double[] logits, double[] target) =>
        Outputs(logits).Select((y, i) => Of(y - target[i])).Average();

    /// <inheritdoc/>
    public sealed override double[] Gradient(double[] logits, double[] target)
    {
        double[] outputGradient = [.. Outputs(logits).Select((y, i) => Derivative(y - target[i]) / logits.Length)];
        return activation.Backward(logits, outputGradient);
    }

    /// <summary>The loss of a difference.</summary>
    protected abstract double Of(double d);

    /// <summary>Its derivative.</summary>
    protected abstract double Derivative(double d);
}
