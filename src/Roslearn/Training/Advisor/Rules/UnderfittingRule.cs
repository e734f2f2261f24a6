using System.Globalization;

namespace Roslearn.Training;

/// <summary>RA09: at the end training and validation error agree, and are not much better than what a constant would do.</summary>
internal static class UnderfittingRule
{
    private const double LargestGap = 0.05;
    private const double MuchLeft = 0.5;
    private const int LeastEpochs = 5;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        EpochRecord last = view.Epochs[^1];
        if (view.Epochs.Count < LeastEpochs || last.Validation is not { } validation || ShareOfConstant(view, validation) is not > MuchLeft
            || view.HasSpokenOf(AdvisorTopic.Length) || view.HasSpokenOf(AdvisorTopic.SmallSteps) || view.HasSpokenOf(AdvisorTopic.LargeSteps) || view.HasSpokenOf(AdvisorTopic.LostGradient))
        {
            yield break;
        }

        if (Math.Abs(validation.Loss - last.Loss) < LargestGap * last.Loss)
        {
            yield return new Finding("The network may be too small: add hidden units, twice as many", Twice(view));
        }
    }

    /// <summary>The hidden layers with twice as many units, as one attribute.</summary>
    private static string Twice(TrainingView view)
    {
        string[] units = [.. view.Layout.Tensors.Where(tensor => tensor.Name.StartsWith("hidden", StringComparison.Ordinal) && tensor.Shape.Length == 2)
            .Select(tensor => (2 * (long)tensor.Shape[0]).ToString(CultureInfo.InvariantCulture))];
        return units.Length > 0 ? $"[Hidden({string.Join(", ", units)})]" : "";
    }

    /// <summary>The error as a share of that of the best constant prediction: the unexplained variance of a regression, of a classifier the loss over the entropy of the classes.</summary>
    private static double? ShareOfConstant(TrainingView view, Evaluation validation)
    {
        if (!view.Layout.IsClassifier)
        {
            return 1 - validation.R2;
        }

        double[] weights = [.. view.Data.Classes.Select((count, i) => count * (view.Layout.ClassWeights.Length > 0 ? (double)view.Layout.ClassWeights[i] : 1))];
        double sum = weights.Sum();
        double entropy = -weights.Where(weight => weight > 0).Sum(weight => weight / sum * Math.Log(weight / sum));
        return validation.Loss / entropy;
    }
}
