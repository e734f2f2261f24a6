using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA17: a batch cannot be larger than the training set.</summary>
internal static class BatchRule
{
    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Options.BatchSize > view.Examples)
        {
            yield return new Finding(
                string.Create(CultureInfo.InvariantCulture, $"The batch of {view.Options.BatchSize} was cut to the {view.Examples} examples that there are: each epoch is one step"),
                string.Create(CultureInfo.InvariantCulture, $"[BatchSize({Math.Clamp(view.Examples / 4, 1, 32)})]"));
        }
    }
}
