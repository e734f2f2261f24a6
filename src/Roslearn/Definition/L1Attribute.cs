namespace Roslearn;

/// <summary>
/// Weight penalty that makes weights sparse (Tibshirani 1996): adds λ·sign(θ) to the gradient of every weight (not of biases), the
/// derivative of the loss λ·Σ|θ|.
/// </summary>
/// <param name="lambda">At least 0.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class L1Attribute(double lambda = Defaults.L1) : Attribute
{
    /// <summary>The factor λ.</summary>
    public double Lambda { get; } = lambda;
}
