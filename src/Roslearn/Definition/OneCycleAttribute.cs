namespace Roslearn;

/// <summary>
/// One cycle over all N batches of the training (Smith and Topin 2018; PyTorch's <c>OneCycleLR</c>): the rate rises along half a cosine
/// from maximum / <see cref="StartDivisor"/> to the maximum at batch <see cref="RisingShare"/>·N − 1, then falls along half a cosine to
/// maximum / <see cref="StartDivisor"/> / <see cref="EndDivisor"/> at the last. The optimizer's momentum (β1 where it has one) goes
/// the opposite way: from <see cref="MaximumMomentum"/> to <see cref="BaseMomentum"/> and back.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class OneCycleAttribute : Attribute
{
    /// <summary>A cycle whose maximum is the model's learning rate.</summary>
    public OneCycleAttribute()
    {
    }

    /// <summary>A cycle with a maximum of its own, which takes the place of the model's learning rate.</summary>
    /// <param name="maximumRate">Above 0.</param>
    public OneCycleAttribute(double maximumRate) => MaximumRate = maximumRate;

    /// <summary>The highest rate; <see langword="null"/>: the model's learning rate.</summary>
    public double? MaximumRate { get; }

    /// <summary>The share of the batches during which the rate rises, in (0, 1).</summary>
    public double RisingShare { get; set; } = Defaults.OneCycleRisingShare;

    /// <summary>The maximum over the rate of the first batch, at least 1.</summary>
    public double StartDivisor { get; set; } = Defaults.OneCycleStartDivisor;

    /// <summary>The rate of the first batch over that of the last, at least 1.</summary>
    public double EndDivisor { get; set; } = Defaults.OneCycleEndDivisor;

    /// <summary>Whether the momentum takes part.</summary>
    public bool CycleMomentum { get; set; } = true;

    /// <summary>The momentum at the highest rate, in [0, 1).</summary>
    public double BaseMomentum { get; set; } = Defaults.OneCycleBaseMomentum;

    /// <summary>The momentum of the first and the last batch, in [0, 1).</summary>
    public double MaximumMomentum { get; set; } = Defaults.OneCycleMaximumMomentum;
}
