using System.Globalization;
using Roslearn;

namespace Samples.Common;

/// <summary>
/// Shows a training. A person watching sees one line that updates: a bar, the epoch, the loss, the validation accuracy and the
/// time left. A file gets one plain line for each epoch.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="live">Whether the line can be rewritten in place.</param>
public sealed class ProgressLine(TextWriter output, bool live) : IProgress<TrainingProgress>
{
    private const int BarWidth = 24;

    /// <summary>Goes to the start of the line and clears it.</summary>
    private const string Rewrite = "\r\e[K";

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (live)
        {
            output.Write(Rewrite + Bar(value) + "  " + Figures(value) + TimeLeft(value));
            if (value.IsEpochEnd && value.Epoch == value.Epochs)
            {
                output.WriteLine();
            }

            output.Flush();
        }
        else if (value.IsEpochEnd)
        {
            output.WriteLine(Figures(value));
        }
    }

    private static string Bar(TrainingProgress value)
    {
        double done = (value.Epoch - 1 + (double)value.Step / value.Steps) / value.Epochs;
        int full = Math.Clamp((int)(done * BarWidth), 0, BarWidth);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    private static string Figures(TrainingProgress value)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:F4}");
        return value.LastEpoch?.ValidationAccuracy is { } accuracy
            ? text + string.Create(CultureInfo.InvariantCulture, $"  validation accuracy {accuracy:F4}")
            : text;
    }

    private static string TimeLeft(TrainingProgress value) =>
        value.EstimatedRemaining >= TimeSpan.FromMinutes(1)
            ? string.Create(CultureInfo.InvariantCulture, $"  {value.EstimatedRemaining.TotalMinutes:F0} min left")
            : string.Create(CultureInfo.InvariantCulture, $"  {value.EstimatedRemaining.TotalSeconds:F0} s left");
}
