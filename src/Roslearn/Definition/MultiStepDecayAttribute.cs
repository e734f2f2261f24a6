namespace Roslearn;

/// <summary>
/// Multiplies the learning rate by a factor at each milestone: rate · factor^(milestones ≤ e) in epoch e, counted from 0
/// (PyTorch's <c>MultiStepLR</c>). <c>[MultiStepDecay(0.1, 30, 60, 80)]</c> trains 30 epochs before the first decay.
/// </summary>
/// <param name="factor">In (0, 1].</param>
/// <param name="milestones">The epochs after which the rate decays: at least 1 and increasing.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class MultiStepDecayAttribute(double factor, params int[] milestones) : Attribute
{
    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; } = factor;

    /// <summary>The epochs after which the rate decays.</summary>
    public int[] Milestones { get; } = milestones;
}
