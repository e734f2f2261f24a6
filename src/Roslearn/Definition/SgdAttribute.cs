namespace Roslearn;

/// <summary>
/// Stochastic gradient descent with momentum, in PyTorch's form: b = momentum·b + (1 − dampening)·g, θ −= rate·b
/// (the first step takes b = g); with Nesterov θ −= rate·(g + momentum·b). Default learning rate 0.001.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class SgdAttribute : Attribute
{
    /// <summary>The share of the last step that is kept, in [0, 1). 0 is plain gradient descent.</summary>
    public double Momentum { get; set; } = Defaults.SgdMomentum;

    /// <summary>The share of the gradient kept out of the momentum, in [0, 1]. Must be 0 with Nesterov.</summary>
    public double Dampening { get; set; } = Defaults.SgdDampening;

    /// <summary>Looks ahead along the momentum before taking the gradient (Nesterov 1983; Sutskever et al. 2013).</summary>
    public bool Nesterov { get; set; }
}
