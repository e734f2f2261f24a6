using System.Text;

namespace Roslearn.Training;

/// <summary>Writes a history as comma-separated values (RFC 4180, lines end with \n): the same columns whatever the model, cells without a value empty.</summary>
internal static class HistoryCsv
{
    /// <summary>The text.</summary>
    public static string Write(TrainingHistory history)
    {
        var text = new StringBuilder();
        Line(HistoryColumn.All.Select(column => column.Name).Append("advice"));
        foreach (EpochRecord epoch in history.Epochs)
        {
            Line(HistoryColumn.All.Select(column => column.Exact(epoch)).Append(Quote(string.Join("\n", epoch.Advice))));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.AppendJoin(',', cells).Append('\n');
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
