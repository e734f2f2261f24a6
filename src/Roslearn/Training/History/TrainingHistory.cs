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

    /// <summary>
    /// Whether a loss, gradient or weight became NaN or infinite, which ended the training in its last epoch. The model then has the weights of the epoch
    /// before it, those it began with if there is none; with early stopping those of <see cref="BestEpoch"/>.
    /// </summary>
    public bool HasDiverged { get; internal init; }

    /// <summary>What the best epoch is best at: <see cref="TrainingOptions.Monitor"/>, or the training loss if nothing was validated.</summary>
    public Metric Monitor { get; }

    /// <summary>
    /// The epoch with the best value of <see cref="Monitor"/>; the first of equals. With early stopping the model has its weights, unless
    /// the training was cancelled. <see langword="null"/> if no epoch has a value that is a number.
    /// </summary>
    public EpochRecord? BestEpoch { get; }

    /// <summary>What the training advisor said, in the order it did.</summary>
    public IEnumerable<Advice> Advice => Epochs.SelectMany(epoch => epoch.Advice).Concat(Unfinished);

    /// <summary>What it said in an epoch that was cut short.</summary>
    internal IReadOnlyList<Advice> Unfinished { get; init; } = [];

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

    /// <summary>
    /// The training as one page of HTML, light or dark as the reader has it, that needs neither a network nor a script: loss, metrics and learning
    /// rate over the epochs, classes and confusion matrix, advice, layers and hyperparameters.
    /// </summary>
    /// <param name="classNames">The names of the classes, by index; without them they are called by their numbers.</param>
    /// <param name="test">An evaluation whose metrics and confusion matrix are shown in place of those of the best epoch.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public string ToReport(IReadOnlyList<string>? classNames = null, Evaluation? test = null)
    {
        int? classes = (test ?? BestEpoch?.Validation)?.Report?.Classes.Count;
        if (classNames is not null && classes is int expected && classNames.Count != expected)
        {
            throw new ArgumentException($"classNames holds {classNames.Count} names, expected {expected}, one for each class", nameof(classNames));
        }

        return ReportPage.Write(this, classNames, test);
    }

    /// <summary>Writes <see cref="ToReport"/> to a file; an existing one is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="classNames">The names of the classes, by index; without them they are called by their numbers.</param>
    /// <param name="test">An evaluation whose metrics and confusion matrix are shown in place of those of the best epoch.</param>
    /// <exception cref="ArgumentException">There are not as many names as classes, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveReport(string path, IReadOnlyList<string>? classNames = null, Evaluation? test = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        File.WriteAllText(path, ToReport(classNames, test));
    }

    /// <summary>A table, one row for each epoch.</summary>
    public override string ToString() => HistoryTable.Write(this);
}
