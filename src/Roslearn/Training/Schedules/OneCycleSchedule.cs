using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// <c>[OneCycle]</c>: half a cosine up to the maximum and a longer one down, over all batches (Smith and Topin 2018; PyTorch's
/// <c>OneCycleLR</c> with its two phases and cosine annealing).
/// </summary>
/// <param name="risingShare">The share of the batches during which the rate rises.</param>
/// <param name="startDivisor">The maximum over the first rate.</param>
/// <param name="endDivisor">The first rate over the last.</param>
/// <param name="cycleMomentum">Whether the momentum goes the opposite way.</param>
/// <param name="baseMomentum">The momentum at the maximum.</param>
/// <param name="maximumMomentum">The momentum at both ends.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OneCycleSchedule(
    double risingShare, double startDivisor, double endDivisor, bool cycleMomentum, double baseMomentum, double maximumMomentum) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers)
    {
        double maximum = numbers.MaximumLearningRate ?? numbers.LearningRate!.Value;
        double start = maximum / startDivisor;
        return Cycle(time, start, maximum, start / endDivisor);
    }

    /// <inheritdoc/>
    public override double? Momentum(ScheduleTime time) =>
        cycleMomentum ? Cycle(time, maximumMomentum, baseMomentum, maximumMomentum) : null;

    private double Cycle(ScheduleTime time, double start, double turn, double end)
    {
        double last = time.TotalSteps - 1;

        // A training of very few batches has no rising part: PyTorch divides by 0 there.
        double peak = Math.Max(0, (risingShare * time.TotalSteps) - 1);
        return time.TotalStep < peak
            ? Annealing.Cosine(start, turn, time.TotalStep / peak)
            : Annealing.Cosine(turn, end, last > peak ? (time.TotalStep - peak) / (last - peak) : 0);
    }
}
