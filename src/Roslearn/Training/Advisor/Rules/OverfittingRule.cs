using System.Globalization;

namespace Roslearn.Training;

/// <summary>
/// RA05: the training error falls while the validation error has been getting worse for three epochs (AutoTrainer) or has lost 5 % against its
/// best (Prechelt's GL) for as long.
/// </summary>
internal static class OverfittingRule
{
    private const int Epochs = 3;
    private const double LeastRise = 0.01;
    private const double GeneralizationLoss = 0.05;

    /// <summary>The accuracy of a few hundred examples varies by as much from epoch to epoch.</summary>
    private const double LeastFall = 0.01;

    /// <summary>A rise by less than this share of the initial error is of no account: small errors double easily.</summary>
    private const double LeastShare = 0.03;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        EpochRecord? best = view.BestValidated();
        if (best is null || view.Epochs.Count <= Epochs || best.Epoch > view.Epochs.Count - Epochs)
        {
            yield break;
        }

        double lowest = best.ValidationLoss!.Value;
        double[] last = [.. view.Epochs.TakeLast(Epochs + 1).Select(epoch => epoch.ValidationLoss!.Value)];
        bool rises = last.Skip(1).Zip(last, (after, before) => after - before).All(rise => rise > LeastRise);
        bool isLost = last.Skip(1).All(loss => loss > (1 + GeneralizationLoss) * lowest);
        if ((rises || isLost) && view.Epochs[^1].Loss < best.Loss && IsWorseThan(view, best, LeastShare))
        {
            yield return Cure(view, string.Create(CultureInfo.InvariantCulture, $"Overfitting since epoch {best.Epoch + 1}"));
        }
    }

    /// <summary>
    /// Whether the last epoch is worse than an earlier one by more than noise: in the loss and, of a classifier, on average of the last epochs
    /// in accuracy. (On well-trained digits a few mistakes made with growing conviction double the loss while the accuracy still rises.)
    /// </summary>
    /// <param name="view">The training.</param>
    /// <param name="best">The earlier epoch.</param>
    /// <param name="share">The share of the initial error that a loss must have risen by.</param>
    public static bool IsWorseThan(TrainingView view, EpochRecord best, double share) =>
        view.Epochs[^1].ValidationLoss - best.ValidationLoss > share * view.Data.InitialLoss
        && (best.ValidationAccuracy is not double accuracy || view.Epochs.TakeLast(Epochs).Average(epoch => epoch.ValidationAccuracy) < accuracy - LeastFall);

    /// <summary>What to do about a network that learns by heart: what is not done yet first.</summary>
    public static Finding Cure(TrainingView view, string problem) =>
        !view.HasDropout ? new Finding($"{problem}: try dropout after the hidden layers, [L2(0.0001)], or fewer hidden units", "[Dropout(0.5)]")
        : view.Options.L2 > 0 ? new Finding($"{problem}: try stronger dropout or L2, or fewer hidden units", $"[L2({TrainingView.Number(10 * view.Options.L2.Value)})]")
        : new Finding($"{problem}: try L2, stronger dropout, or fewer hidden units", "[L2(0.0001)]");
}
