namespace Roslearn;

/// <summary>
/// Begins with a smaller learning rate: multiplies the rate of epoch e, counted from 0, by start + (1 − start)·min(e / epochs, 1)
/// (Goyal et al. 2017; PyTorch's <c>LinearLR</c>). Goes with any schedule, whose epochs are counted from the start of the training.
/// </summary>
/// <param name="epochs">The epochs until the full rate is reached: at least 1 and fewer than the training has.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class WarmUpAttribute(int epochs = Defaults.WarmUpEpochs) : Attribute
{
    /// <summary>The epochs until the full rate is reached.</summary>
    public int Epochs { get; } = epochs;

    /// <summary>The share of the rate that training starts with, in (0, 1].</summary>
    public double StartFactor { get; set; } = Defaults.WarmUpStartFactor;

    /// <summary>Whether the rate changes with every batch, e then being a fraction, instead of with every epoch.</summary>
    public bool PerBatch { get; set; }
}
