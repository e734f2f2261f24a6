namespace Roslearn;

/// <summary>
/// Lion (Chen et al. 2023) in its authors' form: θ −= rate·λ·θ, θ −= rate·sign(β1·m + (1 − β1)·g), then m = β2·m + (1 − β2)·g. Every weight
/// moves by the whole learning rate each step, hence a rate 3 to 10 times smaller than Adam's. Default learning rate 0.0001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class LionAttribute : Attribute
{
    /// <summary>The share of m in the step's direction, in [0, 1).</summary>
    public double Beta1 { get; set; } = Defaults.LionBeta1;

    /// <summary>The decay of the running mean m of gradients, in [0, 1).</summary>
    public double Beta2 { get; set; } = Defaults.LionBeta2;

    /// <summary>The decoupled decay λ of weights (not of biases), at least 0; a step shrinks them by rate·λ.</summary>
    public double WeightDecay { get; set; } = Defaults.LionWeightDecay;
}
