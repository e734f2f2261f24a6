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
        BestEpoch = MonitoredValue.Best(epochs, Monitor);
    }

    /// <summary>The model's name.</summary>
    public string Model { get; internal init; } = "";

    /// <summary>The model's layer table.</summary>
    public IReadOnlyList<LayerDescription> Layers { get; internal init; } = [];

    /// <summary>The numbers of this training, those compiled in and those overridden; a number that the model does not use is <see langword="null"/>.</summary>
    public TrainingOptions Options { get; internal init; } = new();

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

    /// <summary>What the training advisor said, in the order it did.</summary>
    public IEnumerable<Advice> Advice => Epochs.SelectMany(epoch => epoch.Advice);

    /// <summary>The history as comma-separated values: a line for each epoch under one with the names of the columns, numbers exact, decimal points under every culture.</summary>
    public string ToCsv() => HistoryCsv.Write(this);

    /// <summary>The whole history as JSON, numbers exact; what is NaN or infinite is a string.</summary>
    public string ToJson() => HistoryDocument.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">It is no history.</exception>
    public static TrainingHistory FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return HistoryDocument.Read(json);
    }

    /// <summary>A table, one row for each epoch.</summary>
    public override string ToString() => HistoryTable.Write(this);
}
