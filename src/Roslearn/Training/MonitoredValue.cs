namespace Roslearn.Training;

/// <summary>Reads what is watched from the record of an epoch.</summary>
internal static class MonitoredValue
{
    private static readonly Dictionary<Metric, (bool IsHigherBetter, Func<EpochRecord, double?> Value)> Rows = new()
    {
        [Metric.ValidationLoss] = (false, epoch => epoch.ValidationLoss),
        [Metric.ValidationAccuracy] = (true, epoch => epoch.ValidationAccuracy),
        [Metric.TrainingLoss] = (false, epoch => epoch.Loss),
    };

    /// <summary>Whether the best value is the highest one.</summary>
    public static bool IsHigherBetter(Metric metric) => Rows[metric].IsHigherBetter;

    /// <summary>The value; not a number if the epoch has none.</summary>
    public static double Of(EpochRecord epoch, Metric metric) => Rows[metric].Value(epoch) ?? double.NaN;

    /// <summary>Whether a value is better than another by more than <paramref name="delta"/>; false if either is not a number.</summary>
    public static bool IsBetter(double value, double than, Metric metric, double delta = 0) =>
        IsHigherBetter(metric) ? value - delta > than : value + delta < than;

    /// <summary>The epoch with the best value, the first of equals; <see langword="null"/> if no epoch has one that is a number.</summary>
    public static EpochRecord? Best(IEnumerable<EpochRecord> epochs, Metric metric)
    {
        IEnumerable<EpochRecord> known = epochs.Where(epoch => !double.IsNaN(Of(epoch, metric)));
        return IsHigherBetter(metric) ? known.MaxBy(epoch => Of(epoch, metric)) : known.MinBy(epoch => Of(epoch, metric));
    }
}
