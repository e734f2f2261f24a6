using System.Globalization;

namespace Roslearn.Training;

/// <summary>A number of each epoch, as tables show it and files have it.</summary>
/// <param name="Name">The column of a CSV file.</param>
/// <param name="Value">The number, if an epoch has it.</param>
/// <param name="Title">The column of a table; <see langword="null"/>: only files have it.</param>
/// <param name="Format">How a table shows it.</param>
internal sealed record HistoryColumn(string Name, Func<EpochRecord, double?> Value, string? Title = null, string Format = HistoryColumn.Loss)
{
    private const string Loss = "0.00000";

    /// <summary>Of losses that would take a line or show no digit.</summary>
    private const string Exponent = "0.0000E+00";

    private const double Longest = 1e6;
    private const double Shortest = 1e-3;

    /// <summary>Every column, in order.</summary>
    public static HistoryColumn[] All { get; } =
    [
        new("epoch", epoch => epoch.Epoch, "epoch", "0"),
        new("loss", epoch => epoch.Loss, "loss"),
        new("validation_loss", epoch => epoch.ValidationLoss, "val. loss"),
        new("validation_accuracy", epoch => epoch.ValidationAccuracy, "val. accuracy", "0.00 %"),
        new("validation_precision", epoch => epoch.Validation?.Precision),
        new("validation_recall", epoch => epoch.Validation?.Recall),
        new("validation_f1", epoch => epoch.Validation?.F1),
        new("validation_rmse", epoch => epoch.Validation?.Rmse, "val. RMSE"),
        new("validation_mae", epoch => epoch.Validation?.Mae),
        new("validation_r2", epoch => epoch.Validation?.R2, "val. R2", "0.0000"),
        new("learning_rate", epoch => epoch.LearningRate, "learning rate", "G4"),
        new("seconds", epoch => epoch.Duration.TotalSeconds, "time", "0.00 s"),
        new("examples_per_second", epoch => epoch.ExamplesPerSecond, "examples/s", "0"),
    ];

    /// <summary>For people.</summary>
    public string? Text(EpochRecord epoch) => Value(epoch) is double value
        ? value.ToString(Format == Loss && Math.Abs(value) is >= Longest or (> 0 and < Shortest) ? Exponent : Format, CultureInfo.InvariantCulture)
        : null;

    /// <summary>For files: reads back to the same bits under every culture.</summary>
    public string Exact(EpochRecord epoch) => Value(epoch)?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
