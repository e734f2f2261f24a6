namespace Roslearn;

/// <summary>
/// How far a training is: reported at the end of every epoch, and between steps at most ten times a second. A handler that runs
/// inside <see cref="IProgress{T}.Report"/> sees the weights of the last finished step, and may predict, evaluate and save.
/// </summary>
public sealed record TrainingProgress
{
    /// <summary>The current epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The epochs that this training is to have.</summary>
    public required int Epochs { get; init; }

    /// <summary>The steps finished in this epoch, from 1.</summary>
    public required int Step { get; init; }

    /// <summary>The steps of one epoch.</summary>
    public required int Steps { get; init; }

    /// <summary>The mean training loss over the examples of this epoch so far.</summary>
    public required double Loss { get; init; }

    /// <summary>The last finished epoch: this one at its end, else the one before, if any.</summary>
    public required EpochRecord? LastEpoch { get; init; }

    /// <summary>What the training advisor said since the last report.</summary>
    public IReadOnlyList<Advice> Advice { get; init; } = [];

    /// <summary>The time since training began.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The time that the steps still to do will take at the pace so far.</summary>
    public required TimeSpan EstimatedRemaining { get; init; }

    /// <summary>Whether this epoch is finished, its validation included.</summary>
    public bool IsEpochEnd => LastEpoch?.Epoch == Epoch;
}
