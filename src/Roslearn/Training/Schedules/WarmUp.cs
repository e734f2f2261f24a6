using System.ComponentModel;

namespace Roslearn.Training;

/// <summary><c>[WarmUp]</c>: start + (1 − start)·min(e / epochs, 1), a factor of whatever rate the schedule gives (PyTorch's <c>LinearLR</c>).</summary>
/// <param name="startFactor">The factor of the first step.</param>
/// <param name="perBatch">Whether e is a fraction that grows with every batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WarmUp(double startFactor = Defaults.WarmUpStartFactor, bool perBatch = false)
{
    /// <summary>The factor of a step: a pure function.</summary>
    /// <param name="time">The step.</param>
    /// <param name="epochs">The epochs until it is 1; 0: it always is.</param>
    public double Factor(ScheduleTime time, int epochs) =>
        epochs == 0 ? 1 : Annealing.Linear(startFactor, 1, time.InEpochs(perBatch) / epochs);
}
