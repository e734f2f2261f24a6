using System.Globalization;
using System.Text;

namespace Roslearn.Training;

/// <summary>Writes a history as a table of aligned columns, alike under every culture.</summary>
internal static class HistoryTable
{
    private static readonly (string Title, Func<EpochRecord, string?> Text)[] Columns =
    [
        ("epoch", epoch => Text(epoch.Epoch, "0")),
        ("loss", epoch => Text(epoch.Loss, "0.00000")),
        ("val. loss", epoch => Text(epoch.ValidationLoss, "0.00000")),
        ("val. accuracy", epoch => Text(epoch.ValidationAccuracy, "0.00 %")),
        ("learning rate", epoch => Text(epoch.LearningRate, "G4")),
        ("time", epoch => Text(epoch.Duration.TotalSeconds, "0.00 s")),
        ("examples/s", epoch => Text(epoch.ExamplesPerSecond, "0")),
    ];

    /// <summary>The table; columns without a value are left out.</summary>
    public static string Write(TrainingHistory history)
    {
        var text = new StringBuilder();
        var columns = Columns
            .Select(column => (column.Title, Cells: history.Epochs.Select(column.Text).ToArray()))
            .Where(column => column.Cells.Any(cell => cell is not null))
            .Select(column => (column.Title, column.Cells, Width: column.Cells.Append(column.Title).Max(cell => cell?.Length ?? 0)))
            .ToArray();
        text.AppendJoin("  ", columns.Select(column => column.Title.PadLeft(column.Width)));
        for (int i = 0; i < history.Epochs.Count; i++)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            text.AppendJoin("  ", columns.Select(column => (column.Cells[i] ?? "").PadLeft(column.Width)));
        }

        if (history.WasCancelled)
        {
            text.Append(text.Length == 0 ? "" : "\n");
            text.Append(CultureInfo.InvariantCulture, $"cancelled after {history.Steps} steps");
        }

        if (history.WasStoppedEarly)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nstopped early: the best epoch is {history.BestEpoch?.Epoch}");
        }

        return text.ToString();
    }

    private static string? Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture);
}
