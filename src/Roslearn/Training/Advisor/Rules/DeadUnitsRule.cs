namespace Roslearn.Training;

/// <summary>RA13: most units of a ReLU layer were inactive for all examples seen (SageMaker, TheDeepChecker).</summary>
internal static class DeadUnitsRule
{
    private const double MostUnits = 0.5;

    /// <summary>Of several layers the one nearest the output: it cuts off all before it.</summary>
    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        int dead = Array.FindLastIndex(view.Inactive ?? [], share => share > MostUnits);
        if (dead >= 0)
        {
            string layer = TrainingView.LayerOf(view.Layout.RectifiedBiases[dead]);
            yield return new Finding(
                $"{TrainingView.Percent(view.Inactive![dead])} of {layer} is dead, its ReLUs are zero for every example: "
                    + $"use LeakyRelu, or {view.ChangedRate(0.1)}",
                "[Activation(Activation.LeakyRelu)]",
                layer);
        }
    }
}
