using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// <c>[CosineRestarts]</c>: half a cosine over each period; period i has T₀ · multiplier^i epochs (SGDR, Loshchilov and Hutter 2017). A
/// minimum above the rate counts as the rate.
/// </summary>
/// <param name="multiplier">At least 1.</param>
/// <param name="perBatch">Whether the rate changes with every batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CosineRestartsSchedule(int multiplier, bool perBatch) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers)
    {
        double rate = numbers.LearningRate!.Value;
        double since = time.InEpochs(perBatch);
        double period = numbers.RestartPeriod!.Value;
        if (multiplier == 1)
        {
            since %= period;
        }

        while (since >= period)
        {
            since -= period;
            period *= multiplier;
        }

        return Annealing.Cosine(rate, Math.Min(rate, numbers.MinimumLearningRate!.Value), since / period);
    }
}
