using System.ComponentModel;

namespace Roslearn.Training;

/// <summary>Where in a training a step is.</summary>
/// <param name="Epoch">From 0.</param>
/// <param name="Epochs">Epochs of the training.</param>
/// <param name="Step">The step within the epoch, from 0.</param>
/// <param name="Steps">Steps of one epoch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ScheduleTime(int Epoch, int Epochs, int Step, int Steps)
{
    /// <summary>The step's number in the training, from 0.</summary>
    public long TotalStep => ((long)Epoch * Steps) + Step;

    /// <summary>Steps of the training.</summary>
    public long TotalSteps => (long)Epochs * Steps;

    /// <summary>The time in epochs: whole ones, or with the finished part of the current one.</summary>
    public double InEpochs(bool perBatch) => perBatch ? Epoch + ((double)Step / Steps) : Epoch;
}
