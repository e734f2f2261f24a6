using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>
/// How the learning rate changes in the course of a training. What can be one number of <see cref="TrainingOptions"/> is read from there;
/// the rest is compiled in.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Schedule
{
    /// <summary>The learning rate of a step, before any warm-up: a pure function.</summary>
    /// <param name="time">The step.</param>
    /// <param name="numbers">The resolved numbers of the training.</param>
    public abstract double Rate(ScheduleTime time, TrainingOptions numbers);

    /// <summary>The momentum (or β1) of a step, if the schedule changes it.</summary>
    /// <param name="time">The step.</param>
    public virtual double? Momentum(ScheduleTime time) => null;
}
