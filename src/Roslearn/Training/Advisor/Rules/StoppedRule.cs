using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA08: patience ran out.</summary>
internal static class StoppedRule
{
    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        EpochRecord? best = MonitoredValue.Best(view.Epochs, view.Options.Monitor!.Value);
        if (view.IsStopped && best is not null)
        {
            yield return new Finding(
                string.Create(CultureInfo.InvariantCulture, $"Stopped at epoch {view.Epochs.Count} of {view.Options.Epochs}: the weights are those of epoch {best.Epoch}"), "");
        }
    }
}
