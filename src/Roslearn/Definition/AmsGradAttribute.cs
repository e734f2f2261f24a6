namespace Roslearn;

/// <summary>
/// AMSGrad (Reddi, Kale and Kumar 2018) in PyTorch's form: <c>[Adam]</c> with the greatest v so far in place of v, taken before its
/// correction, so that a weight's step never grows again. Default learning rate 0.001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AmsGradAttribute : Attribute
{
    /// <summary>The decay of the running mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.AdamBeta1;

    /// <summary>The decay of the running mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.AdamBeta2;

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdamEpsilon;
}
