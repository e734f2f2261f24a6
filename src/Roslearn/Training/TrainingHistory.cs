using Roslearn.Training;

namespace Roslearn;

/// <summary>What a training did, epoch by epoch.</summary>
public sealed class TrainingHistory
{
    /// <summary>Records a training.</summary>
    internal TrainingHistory(IReadOnlyList<EpochRecord> epochs, long steps, TimeSpan duration, bool wasCancelled, Metric monitor = Metric.ValidationLoss, bool wasStoppedEarly = false)
    {
        Epochs = epochs;
        Steps = steps;
        Duration = duration;
        WasCancelled = wasCancelled;
        WasStoppedEarly = wasStoppedEarly;
        Monitor = epochs.Any(epoch => epoch.Validation is not null) ? monitor : Metric.TrainingLoss;
        BestEpoch = Best(epochs, Monitor);
    }

    /// <summary>The finished epochs, in order. One cut short by a cancellation is not among them.</summary>
    public IReadOnlyList<EpochRecord> Epochs { get; }

    /// <summary>The finished steps of the optimizer, those of an unfinished epoch included.</summary>
    public long Steps { get; }

    /// <summary>The time of the whole training.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether the training was cancelled before its last epoch ended. The model then has the weights of the last finished step.</summary>
    public bool WasCancelled { get; }

    /// <summary>Whether early stopping ended the training before its last epoch.</summary>
    public bool WasStoppedEarly { get; }

    /// <summary>What the best epoch is best at: <see cref="TrainingOptions.Monitor"/>, or the training loss if nothing was validated.</summary>
    public Metric Monitor { get; }

    /// <summary>
    /// The epoch with the best value of <see cref="Monitor"/>; the first of equals. With early stopping the model has its weights, unless
    /// the training was cancelled. <see langword="null"/> if no epoch has a value that is a number.
    /// </summary>
    public EpochRecord? BestEpoch { get; }

    /// <summary>A table, one row for each epoch.</summary>
    public override string ToString() => HistoryTable.Write(this);

    private static EpochRecord? Best(IReadOnlyList<EpochRecord> epochs, Metric monitor)
    {
        IEnumerable<EpochRecord> known = epochs.Where(epoch => !double.IsNaN(MonitoredValue.Of(epoch, monitor)));
        return MonitoredValue.IsHigherBetter(monitor)
            ? known.MaxBy(epoch => MonitoredValue.Of(epoch, monitor))
            : known.MinBy(epoch => MonitoredValue.Of(epoch, monitor));
    }
}
