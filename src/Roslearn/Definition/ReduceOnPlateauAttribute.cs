namespace Roslearn;

/// <summary>
/// Multiplies the learning rate by a factor when the validation loss no longer improves (PyTorch's <c>ReduceLROnPlateau</c>): after more
/// than <see cref="Patience"/> epochs in which it did not fall below the best by more than the share <see cref="Threshold"/>. Watches what
/// <c>[EarlyStopping]</c> watches where there is one. Without validation data a tenth of the training data is held out for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class ReduceOnPlateauAttribute : Attribute
{
    /// <summary>What the rate is multiplied by, in (0, 1].</summary>
    public double Factor { get; set; } = Defaults.PlateauFactor;

    /// <summary>Epochs without improvement that are put up with, at least 0; the next one reduces the rate.</summary>
    public int Patience { get; set; } = Defaults.PlateauPatience;

    /// <summary>The relative change that counts as an improvement, in [0, 1).</summary>
    public double Threshold { get; set; } = Defaults.PlateauThreshold;

    /// <summary>Epochs after a reduction in which none is counted, at least 0.</summary>
    public int Cooldown { get; set; }

    /// <summary>The rate is not reduced below it; at least 0.</summary>
    public double MinimumRate { get; set; }
}
