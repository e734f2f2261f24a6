using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA07: the best epoch was among the first tenth, and the validation error has got worse since.</summary>
internal static class TooLongRule
{
    private const int LeastEpochs = 10;
    private const double FirstShare = 0.1;
    private const double LeastShare = 0.01;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        EpochRecord? best = view.BestValidated();
        if (best is null || view.IsStopped || view.Epochs.Count < LeastEpochs)
        {
            yield break;
        }

        if (best.Epoch <= FirstShare * view.Epochs.Count && OverfittingRule.IsWorseThan(view, best, LeastShare))
        {
            yield return new Finding(
                string.Create(CultureInfo.InvariantCulture, $"The best epoch was {best.Epoch} of {view.Epochs.Count}: stop early, or train for fewer epochs"),
                "[EarlyStopping(5)]");
        }
    }
}
