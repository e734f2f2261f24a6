namespace Roslearn;

/// <summary>
/// Rectified Adam (Liu et al. 2020) in PyTorch's form: for the first steps (five with the default decays), while too little is known of the
/// squared gradients, θ −= rate·m / (1 − β1ᵗ); then Adam's step times a factor that grows to 1. Needs no warm-up. Default learning rate 0.001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class RAdamAttribute : Attribute
{
    /// <summary>The decay of the running mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.AdamBeta1;

    /// <summary>The decay of the running mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.AdamBeta2;

    /// <summary>Added to √v before its correction, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdamEpsilon;
}
