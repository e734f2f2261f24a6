namespace Roslearn.Training;

/// <summary>RA10: a layer's gradient is as good as nothing (SageMaker), or fades on its way to the first layer (AutoTrainer), while much is left to learn.</summary>
internal static class VanishingRule
{
    /// <summary>The mean magnitude that is as good as nothing.</summary>
    public const double Vanished = 1e-7;

    private const double FadedShare = 1e-3;
    private const double FadedNorm = 1e-4;
    private const double MuchLeft = 0.1;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        int at = view.Samples.FindLastIndex(sample => !double.IsNaN(sample.Norm));
        if (at < 0 || !(view.LossShare > MuchLeft))
        {
            yield break;
        }

        double weakest = view.Quantile(1, sample => sample.Weakest);
        double first = view.Quantile(1, sample => sample.First), last = view.Quantile(1, sample => sample.Last);
        if (weakest < Vanished || (first < FadedNorm && first < FadedShare * last))
        {
            string layer = TrainingView.LayerOf(view.Layout.Tensors[view.Samples[at].WeakestTensor].Name);
            yield return view.Layout.RectifiedBiases.Length > 0
                ? view.ChangeRate($"{layer} receives almost no gradient, its units may be dead", 0.1, ", or use LeakyRelu") with { Subject = layer }
                : new Finding($"{layer} receives almost no gradient: use ReLU with its He initialisation, or fewer layers", "[Activation(Activation.ReLU)]", layer);
        }
    }
}
