namespace Roslearn;

/// <summary>
/// RMSprop (Tieleman and Hinton 2012) in PyTorch's form: v = α·v + (1 − α)·g², b = momentum·b + g / (√v + ε), θ −= rate·b. Its first step
/// is about ten learning rates long, since v starts at 0 without correction. Default learning rate 0.01.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class RmsPropAttribute : Attribute
{
    /// <summary>The decay α of the running mean of squared gradients, in [0, 1).</summary>
    public double Alpha { get; set; } = Defaults.RmsPropAlpha;

    /// <summary>The share of the last step that is kept, in [0, 1).</summary>
    public double Momentum { get; set; } = Defaults.RmsPropMomentum;

    /// <summary>Divides by the standard deviation √(v − m²) in place of √v, m being the running mean of gradients (Graves 2013).</summary>
    public bool Centered { get; set; }

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.RmsPropEpsilon;
}
