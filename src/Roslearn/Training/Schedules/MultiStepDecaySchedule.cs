using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[MultiStepDecay]</c>: rate · factor^(milestones ≤ e) in epoch e (PyTorch's <c>MultiStepLR</c>).</summary>
/// <param name="milestones">Epochs, increasing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultiStepDecaySchedule(int[] milestones) : Schedule
{
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers)
    {
        int passed = 0;
        while (passed < milestones.Length && milestones[passed] <= time.Epoch)
        {
            passed++;
        }

        return numbers.LearningRate!.Value * Math.Pow(numbers.DecayFactor!.Value, passed);
    }
}
