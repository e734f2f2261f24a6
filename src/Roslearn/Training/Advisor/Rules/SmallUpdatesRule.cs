namespace Roslearn.Training;

/// <summary>RA14, low side: for a hundred steps updates are below 1e-4 of the weights (about 1e-3 is good, CS231n), and much is left to learn.</summary>
internal static class SmallUpdatesRule
{
    private const double Lowest = 1e-4;
    private const double MuchLeft = 0.5;

    /// <summary>RA01 has had its chance by then.</summary>
    private const int LeastEpochs = 6;

    private const int LeastSteps = 100;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if ((view.Epochs.Count < LeastEpochs && !view.IsLast) || !(view.LossShare > MuchLeft) || !view.IsSettled())
        {
            yield break;
        }

        int epochs = (LeastSteps + view.Steps - 1) / view.Steps;
        double ratio = view.Quantile(epochs, sample => sample.Ratio);
        if (epochs <= view.Epochs.Count && ratio < Lowest && !(view.Quantile(epochs, sample => sample.Weakest) < VanishingRule.Vanished))
        {
            yield return view.ChangeRate($"Updates are {TrainingView.Number(ratio)} of the weights, 0.001 is usual", view.Raise);
        }
    }
}
