namespace Roslearn.Training;

/// <summary>RA11: the gradient grows on its way to the first layer (AutoTrainer), or leaps to ten times what it usually is, while much is left to learn.</summary>
internal static class ExplosionRule
{
    private const double Growth = 70;
    private const double Leap = 10;
    private const double MuchLeft = 0.5;
    private const int LeastSamples = 20;

    /// <summary>Of all epochs.</summary>
    private const int All = int.MaxValue;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Options.ClipNorm is not null || !(view.LossShare > MuchLeft))
        {
            yield break;
        }

        double usual = view.Quantile(All, sample => sample.Norm);
        bool leaps = view.Samples.Count >= LeastSamples && usual > 0 && view.Quantile(1, sample => sample.Norm, 1) > Leap * usual;
        if (leaps || view.Quantile(1, sample => sample.First / sample.Last) > Growth)
        {
            double limit = view.Quantile(leaps ? All : 1, sample => sample.Norm, 0.9);
            yield return new Finding(
                $"The gradient explodes: clip its norm at {TrainingView.Number(limit)}, which nine of ten steps do not exceed", $"[ClipNorm({TrainingView.Number(limit)})]");
        }
    }
}
