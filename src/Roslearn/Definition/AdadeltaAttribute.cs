namespace Roslearn;

/// <summary>
/// Adadelta (Zeiler 2012) in PyTorch's form: v = ρ·v + (1 − ρ)·g², Δ = √(u + ε) / √(v + ε) · g, u = ρ·u + (1 − ρ)·Δ², θ −= rate·Δ.
/// It finds its own step sizes; default learning rate 1.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AdadeltaAttribute : Attribute
{
    /// <summary>The decay ρ of both running means, in [0, 1).</summary>
    public double Rho { get; set; } = Defaults.AdadeltaRho;

    /// <summary>Added inside both roots, at least 0; it makes the first steps.</summary>
    public double Epsilon { get; set; } = Defaults.AdadeltaEpsilon;
}
