using Roslearn.Training;

namespace Roslearn;

/// <summary>What a training did, epoch by epoch.</summary>
public sealed class TrainingHistory
{
    /// <summary>Records a training.</summary>
    internal TrainingHistory(IReadOnlyList<EpochRecord> epochs, long steps, TimeSpan duration, bool wasCancelled)
    {
        Epochs = epochs;
        Steps = steps;
        Duration = duration;
        WasCancelled = wasCancelled;
        BestEpoch = Best(epochs);
    }

    /// <summary>The finished epochs, in order. One cut short by a cancellation is not among them.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; }

    /// <summary>The finished steps of the optimizer, those of an unfinished epoch included.</summary>
    public long Steps { get; }

    /// <summary>The time of the whole training.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether the training was cancelled before its last epoch ended. The model then has the weights of the last finished step.</summary>
    public bool WasCancelled { get; }

    /// <summary>
    /// The epoch with the lowest validation loss, or training loss if nothing was validated; the first of equals.
    /// <see langword="null"/> if no epoch has a loss that is a number.
    /// </summary>
    public EpochRecord? BestEpoch { get; }

    /// <summary>A table, one row for each epoch.</summary>
    public override string ToString() => HistoryTable.Write(this);

    private static EpochRecord? Best(IReadOnlyList<EpochRecord> epochs)
    {
        bool validated = epochs.Any(epoch => epoch.Validation is not null);
        return epochs
            .Where(epoch => !double.IsNaN(Measure(epoch, validated)))
            .MinBy(epoch => Measure(epoch, validated));
    }

    private static double Measure(EpochRecord epoch, bool validated) => validated ? epoch.ValidationLoss ?? double.NaN : epoch.Loss;
}
