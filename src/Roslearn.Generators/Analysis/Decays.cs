using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>When a schedule that multiplies the rate by a factor does so.</summary>
/// <param name="Factor">What the rate is multiplied by each time.</param>
/// <param name="EpochOf">The epoch, counted from 0, that begins with the n-th multiplication, n from 1; <see langword="null"/>: there is none.</param>
/// <param name="Within">How many there are in so many epochs.</param>
internal sealed record Decays(Setting<double> Factor, Func<int, long?> EpochOf, Func<int, int> Within)
{
    /// <summary>Those of the schedule; <see langword="null"/> for one of another kind.</summary>
    public static Decays? Of(ScheduleSpec? schedule) => schedule switch
    {
        StepDecaySpec step => new(step.Factor, n => (long)n * step.EveryEpochs.Value, epochs => (epochs - 1) / step.EveryEpochs.Value),
        MultiStepDecaySpec steps => new(
            steps.Factor,
            n => n <= steps.Milestones.Count ? steps.Milestones[n - 1].Value : null,
            epochs => steps.Milestones.Count(milestone => milestone.Value < epochs)),
        ExponentialDecaySpec exponential => new(exponential.Factor, n => n, epochs => epochs - 1),
        _ => null,
    };

    /// <summary>The epoch from which on the rate is below a share of the initial one; <see langword="null"/>: never.</summary>
    public long? EpochBelow(double share)
    {
        if (Factor.Value >= 1 || share <= 0)
        {
            return null;
        }

        // The first power of the factor that is below the share; the logarithm may be off by one where it is equal to it.
        double needed = Math.Max(1, Math.Floor(Math.Log(share) / Math.Log(Factor.Value)));
        while (Math.Pow(Factor.Value, needed) >= share && needed < int.MaxValue)
        {
            needed++;
        }

        return needed < int.MaxValue ? EpochOf((int)needed) : null;
    }
}
