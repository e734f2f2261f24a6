using System.Globalization;

namespace Roslearn.Training;

/// <summary>How many training examples a training without validation data holds out.</summary>
internal static class HeldOutExamples
{
    /// <summary>Their number; 0: none.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="numbers">The resolved numbers.</param>
    /// <param name="examples">All training examples.</param>
    /// <exception cref="ArgumentException">Something watches validation data and nothing may be held out, or nothing would be left to train on.</exception>
    public static int Count(NetworkLayout layout, TrainingOptions numbers, int examples)
    {
        bool isWatched = numbers.Monitor != Metric.TrainingLoss && (numbers.Patience is not null || layout.Schedule is ReduceOnPlateauSchedule);
        double fraction = numbers.ValidationSplit ?? (isWatched ? Defaults.ValidationSplit : 0);
        if (fraction == 0)
        {
            return isWatched
                ? throw new ArgumentException(
                    $"{nameof(TrainingOptions)}.{nameof(TrainingOptions.ValidationSplit)} = 0: the training of {layout.Name} watches {numbers.Monitor}, "
                    + "expected validation data or a share above 0",
                    OptionResolver.Argument)
                : 0;
        }

        int count = (int)Math.Max(1, Math.Round(examples * fraction));
        return count < examples
            ? count
            : throw new ArgumentOutOfRangeException(
                OptionResolver.Argument,
                fraction,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{nameof(TrainingOptions)}.{nameof(TrainingOptions.ValidationSplit)} = {fraction}: holds out {count} of {examples} examples, expected at least 1 left to train on"));
    }
}
