namespace Roslearn.Training;

/// <summary>
/// RA16, initial loss: a fresh softmax should know nothing, ln K (Karpathy); twice that is wrong with conviction. Of few classes ln K is so
/// small that good initial weights triple it by chance (measured: 3.5 for three classes of iris): they are allowed 4 more.
/// </summary>
internal static class InitialLossRule
{
    private const double LeastSurplus = 4;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        double expected = Math.Log(view.Layout.OutputSize);
        if (view.Layout.IsClassifier && view.Data.InitialLoss > expected + Math.Max(expected, LeastSurplus))
        {
            yield return new Finding(
                $"The first loss is {TrainingView.Number(view.Data.InitialLoss)} where a network that knows nothing has {TrainingView.Number(expected)}: "
                    + "scale the inputs to mean 0 and deviation 1, or start from smaller weights",
                "[Init(Initializer.GlorotUniform)]",
                "loss");
        }
    }
}
