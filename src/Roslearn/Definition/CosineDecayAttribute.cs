namespace Roslearn;

/// <summary>
/// Lowers the learning rate along half a cosine over the whole training of T epochs: minimum + ½·(rate − minimum)·(1 + cos(π·e / T)),
/// with e counted from 0 (Loshchilov and Hutter 2017; PyTorch's <c>CosineAnnealingLR</c>).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class CosineDecayAttribute : Attribute
{
    /// <summary>The rate at the end, at least 0.</summary>
    public double MinimumRate { get; set; }

    /// <summary>Whether the rate changes with every batch, e then being a fraction, instead of with every epoch.</summary>
    public bool PerBatch { get; set; }
}
