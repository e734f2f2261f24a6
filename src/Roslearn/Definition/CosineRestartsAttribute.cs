namespace Roslearn;

/// <summary>
/// Lowers the learning rate along half a cosine, as <see cref="CosineDecayAttribute"/> does, over a period of epochs, then starts anew
/// (SGDR, Loshchilov and Hutter 2017; PyTorch's <c>CosineAnnealingWarmRestarts</c>).
/// </summary>
/// <param name="period">The epochs of the first period, at least 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class CosineRestartsAttribute(int period) : Attribute
{
    /// <summary>The epochs of the first period.</summary>
    public int Period { get; } = period;

    /// <summary>How many times longer each period is than the one before, at least 1.</summary>
    public int Multiplier { get; set; } = Defaults.RestartMultiplier;

    /// <summary>The rate at the end of each period, at least 0.</summary>
    public double MinimumRate { get; set; }

    /// <summary>Whether the rate changes with every batch instead of with every epoch.</summary>
    public bool PerBatch { get; set; }
}
