using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA06: the last quarter of all epochs has the best validation error (and accuracy), by a margin that promises more.</summary>
internal static class ContinueRule
{
    private const double LastShare = 0.25;
    private const int LeastEpochs = 4;

    /// <summary>A last quarter that improves on what was before by less of it promises little.</summary>
    private const double LeastFall = 0.05;

    /// <summary>An error that is below this share of its initial value by then is small already.</summary>
    private const double MuchLeft = 0.1;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        List<EpochRecord> known = view.Epochs;
        int before = (int)(known.Count * (1 - LastShare));
        if (view.IsStopped || known.Count < LeastEpochs || view.BestValidated() is null)
        {
            yield break;
        }

        double early = known.Take(before).Min(epoch => epoch.ValidationLoss!.Value), late = known.Skip(before).Min(epoch => epoch.ValidationLoss!.Value);
        double gain = known.Skip(before).Max(epoch => epoch.ValidationAccuracy ?? 1) - known.Take(before).Max(epoch => epoch.ValidationAccuracy ?? 0);
        if (late < (1 - LeastFall) * early && late > MuchLeft * view.Data.InitialLoss && gain > 0)
        {
            int epochs = (int)Math.Ceiling(view.Options.Epochs!.Value * 1.5);
            yield return new Finding(
                string.Create(CultureInfo.InvariantCulture, $"The validation error is still decreasing: train longer, {epochs} epochs instead of {view.Options.Epochs}"),
                string.Create(CultureInfo.InvariantCulture, $"[Epochs({epochs})]"));
        }
    }
}
