using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[ReduceOnPlateau]</c>: the rate depends on the epochs so far, which a <see cref="Plateau"/> observes (PyTorch's <c>ReduceLROnPlateau</c>).</summary>
/// <param name="threshold">The relative change that counts as an improvement.</param>
/// <param name="cooldown">Epochs after a reduction in which none is counted.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReduceOnPlateauSchedule(double threshold, int cooldown) : Schedule
{
    /// <summary>The relative change that counts as an improvement.</summary>
    internal double Threshold => threshold;

    /// <summary>Epochs after a reduction in which none is counted.</summary>
    internal int Cooldown => cooldown;

    /// <summary>The rate before any reduction.</summary>
    /// <inheritdoc/>
    public override double Rate(ScheduleTime time, TrainingOptions numbers) => numbers.LearningRate!.Value;
}
