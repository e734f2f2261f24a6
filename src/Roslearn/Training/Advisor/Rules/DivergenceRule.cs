namespace Roslearn.Training;

/// <summary>RA03: for five epochs the error is twice the best (TheDeepChecker).</summary>
internal static class DivergenceRule
{
    private const int Epochs = 5;
    private const double Factor = 2;

    /// <summary>An error below this share of its initial value may well double: it is noise.</summary>
    private const double MuchLeft = 0.1;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Epochs.Count < Epochs || !(view.LossShare > MuchLeft))
        {
            yield break;
        }

        double best = Math.Min(view.Data.InitialLoss, view.LowestLoss());
        if (view.Epochs.TakeLast(Epochs).All(epoch => epoch.Loss >= Factor * best))
        {
            yield return view.ChangeRate("The training diverges", 0.1, view.Options.Patience is null ? ", or stop in time and keep the best weights, [EarlyStopping]" : "");
        }
    }
}
