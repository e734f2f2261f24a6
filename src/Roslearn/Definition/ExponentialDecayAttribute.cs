namespace Roslearn;

/// <summary>Multiplies the learning rate by a factor in every epoch: rate · factor^e, with e counted from 0 (PyTorch's <c>ExponentialLR</c>).</summary>
/// <param name="factor">In (0, 1].</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ExponentialDecayAttribute(double factor) : Attribute
{
    /// <summary>What the rate is multiplied by.</summary>
    public double Factor { get; } = factor;

    /// <summary>Whether the rate changes with every batch, e then being a fraction, instead of with every epoch.</summary>
    public bool PerBatch { get; set; }
}
