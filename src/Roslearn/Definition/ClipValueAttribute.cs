namespace Roslearn;

/// <summary>
/// Bounds every element of the gradient to [−maximum, maximum], as PyTorch's <c>clip_grad_value_</c> does. Comes before <c>[L2]</c>,
/// <c>[L1]</c> and the optimizer; contradicts <c>[ClipNorm]</c>, which keeps the gradient's direction.
/// </summary>
/// <param name="maximum">The greatest magnitude, above 0.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ClipValueAttribute(double maximum) : Attribute
{
    /// <summary>The greatest magnitude.</summary>
    public double Maximum { get; } = maximum;
}
