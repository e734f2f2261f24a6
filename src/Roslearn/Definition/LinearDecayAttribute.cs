namespace Roslearn;

/// <summary>
/// Lowers the learning rate along a straight line over the whole training of T epochs: rate · (1 + (end − 1)·e / T), with e counted
/// from 0 (PyTorch's <c>LinearLR</c> with a start factor of 1).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class LinearDecayAttribute : Attribute
{
    /// <summary>The share of the rate that the line leads to, in [0, 1].</summary>
    public double EndFactor { get; set; } = Defaults.LinearEndFactor;

    /// <summary>Whether the rate changes with every batch, e then being a fraction, instead of with every epoch.</summary>
    public bool PerBatch { get; set; }
}
