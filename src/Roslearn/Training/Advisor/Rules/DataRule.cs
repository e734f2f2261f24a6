using System.Globalization;

namespace Roslearn.Training;

/// <summary>
/// RA16, data: inputs or targets far from 1, and unbalanced classes. Magnitudes are judged by their root mean square: standardised columns
/// with a rare value have single values beyond 30 and train well.
/// </summary>
internal static class DataRule
{
    private const double LargeInputs = 10;
    private const double LargeTargets = 100;
    private const double Imbalance = 10;

    /// <summary>Fewer examples a class than this say nothing about their balance.</summary>
    private const int ExamplesPerClass = 10;

    /// <summary>As many classes as an attribute still lists.</summary>
    private const int FewClasses = 20;

    public static IEnumerable<Finding> Judge(TrainingView view)
    {
        double inputs = Math.Sqrt(view.Data.InputSquares / view.Data.Inputs), targets = Math.Sqrt(view.Data.TargetSquares / view.Data.Targets);
        if (inputs > LargeInputs)
        {
            yield return new Finding($"The inputs are large, about {TrainingView.Number(inputs)}: scale them to mean 0 and deviation 1, or to 0..1", "", "inputs");
        }

        if (targets > LargeTargets)
        {
            yield return new Finding($"The targets are large, about {TrainingView.Number(targets)}: scale them to mean 0 and deviation 1", "", "targets");
        }

        int[] classes = view.Data.Classes;
        double examples = classes.Sum(count => (double)count);
        if (classes.Length is 0 or > FewClasses || view.Layout.ClassWeights.Length > 0 || examples < (double)ExamplesPerClass * classes.Length)
        {
            yield break;
        }

        int most = Array.IndexOf(classes, classes.Max()), least = Array.IndexOf(classes, classes.Min());
        if (classes[least] == 0)
        {
            yield return new Finding(string.Create(CultureInfo.InvariantCulture, $"There is no example of class {least}: it will not be learnt"), "", "classes");
        }
        else if (classes[most] > Imbalance * classes[least])
        {
            string weights = string.Join(", ", classes.Select(count => TrainingView.Number(examples / ((double)classes.Length * count))));
            yield return new Finding(
                string.Create(CultureInfo.InvariantCulture, $"Class {most} has {classes[most]} examples, class {least} has {classes[least]}: weigh the classes"),
                $"[ClassWeights({weights})]",
                "classes");
        }
    }
}
