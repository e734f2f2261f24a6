using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[ExponentialDecay]</c>: rate · factor^e (PyTorch's <c>ExponentialLR</c>).</summary>
/// <param name="perBatch">Whether e is a fraction that grows with every batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExponentialDecaySchedule(bool perBatch) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers) =>
        numbers.LearningRate!.Value * Math.Pow(numbers.DecayFactor!.Value, time.InEpochs(perBatch));
}
