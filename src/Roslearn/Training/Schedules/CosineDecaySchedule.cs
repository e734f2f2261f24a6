using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// <c>[CosineDecay]</c>: minimum + ½·(rate − minimum)·(1 + cos(π·e / T)) over T epochs (Loshchilov and Hutter 2017, equation 5). A minimum
/// above the rate counts as the rate.
/// </summary>
/// <param name="perBatch">Whether e is a fraction that grows with every batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CosineDecaySchedule(bool perBatch) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers)
    {
        double rate = numbers.LearningRate!.Value;
        return Annealing.Cosine(rate, Math.Min(rate, numbers.MinimumLearningRate!.Value), time.InEpochs(perBatch) / time.Epochs);
    }
}
