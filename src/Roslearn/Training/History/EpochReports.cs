namespace Roslearn.Training;

/// <summary>
/// Decides which epochs of a history keep their class-by-class report, which grows with the square of the number of classes: all where
/// classes are few, else the best and the last.
/// </summary>
internal static class EpochReports
{
    /// <summary>Up to here a report takes less than 8 KB.</summary>
    public const int FewClasses = 32;

    /// <summary>Takes it from all others.</summary>
    public static void Thin(List<EpochRecord> epochs, Metric monitor)
    {
        if (epochs[^1].Validation?.Report is not { Classes.Count: > FewClasses })
        {
            return;
        }

        int best = MonitoredValue.Best(epochs, monitor)?.Epoch ?? 0;
        for (int i = 0; i < epochs.Count - 1; i++)
        {
            if (epochs[i].Validation is { Report: not null } validation && epochs[i].Epoch != best)
            {
                epochs[i] = epochs[i] with { Validation = validation with { Report = null } };
            }
        }
    }
}
