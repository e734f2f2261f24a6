namespace Roslearn;

/// <summary>
/// Adagrad (Duchi, Hazan and Singer 2011) in PyTorch's form: s += g², θ −= rate / (1 + (t − 1)·d) · g / (√s + ε). A weight's step only
/// ever shrinks, which suits rare features. Default learning rate 0.01.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AdagradAttribute : Attribute
{
    /// <summary>How fast the learning rate falls with the steps: the d of the formula (PyTorch's <c>lr_decay</c>), at least 0.</summary>
    public double RateDecay { get; set; } = Defaults.AdagradRateDecay;

    /// <summary>What s starts from, at least 0.</summary>
    public double InitialAccumulator { get; set; } = Defaults.AdagradInitialAccumulator;

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdagradEpsilon;
}
