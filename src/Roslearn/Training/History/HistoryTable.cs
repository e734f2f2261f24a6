using System.Globalization;
using System.Text;

namespace Roslearn.Training;

/// <summary>Writes a history as a table of aligned columns, alike under every culture.</summary>
internal static class HistoryTable
{
    /// <summary>The table; columns without a value are left out. What was advised and how it ended stands below.</summary>
    public static string Write(TrainingHistory history)
    {
        var columns = HistoryColumn.All
            .Where(column => column.Title is not null)
            .Select(column => (Title: column.Title!, Cells: history.Epochs.Select(column.Text).ToArray()))
            .Where(column => column.Cells.Any(cell => cell is not null))
            .Select(column => (column.Title, column.Cells, Width: column.Cells.Append(column.Title).Max(cell => cell?.Length ?? 0)))
            .ToArray();
        var text = new StringBuilder();
        Line(string.Join("  ", columns.Select(column => column.Title.PadLeft(column.Width))));
        for (int i = 0; i < history.Epochs.Count; i++)
        {
            Line(string.Join("  ", columns.Select(column => (column.Cells[i] ?? "").PadLeft(column.Width))));
        }

        foreach (Advice advice in history.Advice)
        {
            Line(advice.ToString());
        }

        if (history.WasCancelled)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"cancelled after {history.Steps} steps"));
        }

        if (history.WasStoppedEarly)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"stopped early: the best epoch is {history.BestEpoch?.Epoch}"));
        }

        return text.ToString();

        void Line(string line) => text.Append(text.Length == 0 ? "" : "\n").Append(line);
    }
}
