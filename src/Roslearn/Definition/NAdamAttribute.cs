namespace Roslearn;

/// <summary>
/// Adam with Nesterov momentum (Dozat 2016) in PyTorch's form: μₜ = β1·(1 − ½·0.96^(t·ψ)),
/// θ −= rate·[(1 − μₜ)·g / (1 − Πμ₁..ₜ) + μₜ₊₁·m / (1 − Πμ₁..ₜ₊₁)] / (√v / √(1 − β2ᵗ) + ε). Default learning rate 0.002.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class NAdamAttribute : Attribute
{
    /// <summary>The decay of the running mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.AdamBeta1;

    /// <summary>The decay of the running mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.AdamBeta2;

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdamEpsilon;

    /// <summary>How soon μ grows from half of β1 to β1: the ψ of the formula, at least 0.</summary>
    public double MomentumDecay { get; set; } = Defaults.NAdamMomentumDecay;
}
