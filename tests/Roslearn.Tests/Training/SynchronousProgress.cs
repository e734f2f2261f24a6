namespace Roslearn.Tests.Training;

/// <summary>Handles reports where they are made, unlike <see cref="Progress{T}"/>, and keeps them.</summary>
internal sealed class SynchronousProgress(Action<TrainingProgress>? handle = null) : IProgress<TrainingProgress>
{
    public List<TrainingProgress> Reports { get; } = [];

    public void Report(TrainingProgress value)
    {
        Reports.Add(value);
        handle?.Invoke(value);
    }
}
