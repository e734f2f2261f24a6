using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[LinearDecay]</c>: rate · (1 + (end − 1)·e / T) over T epochs (PyTorch's <c>LinearLR</c> with a start factor of 1).</summary>
/// <param name="perBatch">Whether e is a fraction that grows with every batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LinearDecaySchedule(bool perBatch) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers) =>
        numbers.LearningRate!.Value * Annealing.Linear(1, numbers.LinearEndFactor!.Value, time.InEpochs(perBatch) / time.Epochs);
}
