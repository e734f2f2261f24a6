namespace Roslearn.Reference.Activations;

/// <summary>An activation of each unit by itself: a formula and its derivative side by side.</summary>
public abstract class Elementwise : ActivationFunction
{
    /// <inheritdoc/>
    public sealed override double[] Forward(double[] z) => [.. z.Select(Value)];

    /// <inheritdoc/>
    public sealed override double[] Backward(double[] z, double[] gradient) =>
        [.. z.Select((x, i) => gradient[i] * Derivative(x))];

    /// <summary>f(x).</summary>
    protected abstract double Value(double x);

    /// <summary>f′(x); at a kink PyTorch's choice, the derivative from the left.</summary>
    protected abstract double Derivative(double x);
}
