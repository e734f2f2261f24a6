namespace Roslearn.Reference.Activations;

/// <summary>What a layer applies to the weighted sums z of one example, and how a derivative passes back through it.</summary>
public abstract class ActivationFunction
{
    /// <summary>Whether the derivative jumps at 0, so that a sum within rounding of 0 has no one right gradient.</summary>
    public virtual bool HasKinkAtZero => false;

    /// <summary>a = activation(z).</summary>
    public abstract double[] Forward(double[] z);

    /// <summary>∂loss/∂z from ∂loss/∂a.</summary>
    public abstract double[] Backward(double[] z, double[] gradient);
}
