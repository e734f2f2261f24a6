namespace Roslearn.Training;

/// <summary>RA14, high side: for a hundred steps updates are above a tenth of the weights (about 1e-3 is good, CS231n), and much is left to learn.</summary>
internal static class LargeUpdatesRule
{
    private const double Highest = 0.1;
    private const double MuchLeft = 0.5;
    private const int LeastSteps = 100;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        int epochs = (LeastSteps + view.Steps - 1) / view.Steps;
        double ratio = epochs <= view.Epochs.Count && view.LossShare > MuchLeft && view.IsSettled() ? view.Quantile(epochs, sample => sample.Ratio) : 0;
        if (ratio > Highest)
        {
            yield return view.ChangeRate($"Updates are {TrainingView.Number(ratio)} of the weights, 0.001 is usual", 0.1);
        }
    }
}
