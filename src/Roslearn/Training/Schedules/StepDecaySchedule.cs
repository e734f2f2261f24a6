using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[LearningRateDecay]</c>: rate · factor^⌊e / s⌋ in epoch e, with a decay every s epochs (PyTorch's <c>StepLR</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StepDecaySchedule : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers) =>
        numbers.LearningRate!.Value * Math.Pow(numbers.DecayFactor!.Value, time.Epoch / numbers.DecayEveryEpochs!.Value);
}
