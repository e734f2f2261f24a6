namespace Roslearn;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2019) in PyTorch's form: first θ −= rate·λ·θ, then the step of <c>[Adam]</c>.
/// Unlike <c>[L2]</c> the decay is not divided by the size of the gradients. Default learning rate 0.001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class AdamWAttribute : Attribute
{
    /// <summary>The decay of the running mean of gradients, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.AdamBeta1;

    /// <summary>The decay of the running mean of squared gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.AdamBeta2;

    /// <summary>Added to the denominator, at least 0.</summary>
    public double Epsilon { get; set; } = Defaults.AdamEpsilon;

    /// <summary>The decay λ of weights (not of biases), at least 0; a step shrinks them by rate·λ.</summary>
    public double WeightDecay { get; set; } = Defaults.AdamWWeightDecay;
}
