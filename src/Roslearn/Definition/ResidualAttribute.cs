namespace Roslearn;

/// <summary>
/// Adds the input of a group of layers to their output (He et al. 2016). The group is everything in the same pair of brackets:
/// <c>[Conv2D(32, 3, Padding = Padding.Same), Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.Linear), Residual]</c>. The group
/// has to keep the shape.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ResidualAttribute : Attribute
{
    /// <summary>What is applied to the sum; nothing (<see cref="Activation.Linear"/>) unless written, whatever <c>[Activation]</c> says.</summary>
    public Activation Activation { get; set; } = Activation.Linear;
}
