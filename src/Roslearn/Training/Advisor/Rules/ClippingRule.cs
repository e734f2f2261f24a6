namespace Roslearn.Training;

/// <summary>RA12: in two epochs most steps are clipped (Google's tuning playbook).</summary>
internal static class ClippingRule
{
    private const int Epochs = 2;
    private const double MostSteps = 0.5;

    private static readonly Func<HealthSample, double> Clipped = sample => sample.IsClipped ? 1 : 0;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        if (view.Epochs.Count < Epochs || view.Options is { ClipNorm: null, ClipValue: null })
        {
            yield break;
        }

        if (view.Quantile(Epochs, Clipped, 1 - MostSteps) == 1)
        {
            double share = view.Samples.TakeLast(Math.Max(AdvisorLimits.LeastSamples, view.Samples.Count(sample => sample.Epoch > view.Epochs.Count - Epochs))).Average(Clipped);
            yield return view.ChangeRate($"Clipping acts as a smaller learning rate, {TrainingView.Percent(share)} of all steps are clipped", 1.0 / 3, ", or clip less");
        }
    }
}
