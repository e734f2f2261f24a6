namespace Roslearn.Training;

/// <summary>RA01: five epochs of tiny updates reduce the error by less than 5 % (TheDeepChecker), and much is left to learn.</summary>
internal static class SlowRule
{
    private const int Epochs = 5;
    private const double LeastFall = 0.05;
    private const double MuchLeft = 0.5;
    private const double TinyUpdate = 1e-4;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Epochs.Count <= Epochs || !(view.LossShare > MuchLeft))
        {
            yield break;
        }

        double before = view.Epochs[^(Epochs + 1)].Loss, fall = 1 - (view.Epochs[^1].Loss / before);
        if (fall is >= 0 and < LeastFall && view.IsSettled(Epochs)
            && view.Quantile(Epochs, sample => sample.Ratio) < TinyUpdate && !(view.Quantile(Epochs, sample => sample.Weakest) < VanishingRule.Vanished))
        {
            yield return view.ChangeRate("The error diminishes very slowly", view.Raise);
        }
    }
}
