namespace Roslearn;

/// <summary>
/// Weight penalty: adds λ·θ to the gradient of every weight (not of biases), as PyTorch's <c>weight_decay</c> does.
/// </summary>
/// <param name="lambda">At least 0.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class L2Attribute(double lambda = Defaults.L2) : Attribute
{
    /// <summary>The factor λ.</summary>
    public double Lambda { get; } = lambda;
}
