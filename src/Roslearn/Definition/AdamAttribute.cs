namespace Roslearn;

/// <summary>
/// Adam (Kingma and Ba 2015) in PyTorch's form: m and v are running means of g and g²,
/// θ −= rate / (1 − β1ᵗ) · m / (√v / √(1 − β2ᵗ) + ε). The default optimizer; default learning rate 0.001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AdamAttribute : Attribute
{
    /// <summary>The decay of the running mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.AdamBeta1;

    /// <summary>The decay of the running mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.AdamBeta2;

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdamEpsilon;
}
