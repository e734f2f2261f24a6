using Roslearn;

namespace Tabular;

/// <summary>
/// Small tables are too few rows to judge by one split: train once for each fold, and test on each row exactly once. The models scale
/// their features, each by the training rows of its fold alone.
/// </summary>
internal static class CrossValidation
{
    private const int FoldCount = 5;

    /// <summary>Prints the accuracy of a classifier.</summary>
    /// <param name="data">Features and classes.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Classification(Dataset<float, int> data, Func<IModel<float, int>> newModel)
    {
        int largestClass = Enumerable.Range(0, data.Count).CountBy(data.Target).Max(pair => pair.Value);
        var accuracies = new List<double>();
        foreach (Fold<float, int> fold in data.StratifiedFolds(FoldCount, seed: 1))
        {
            IModel<float, int> model = newModel();
            model.Train(fold.Train);
            accuracies.Add(model.Evaluate(fold.Test).Accuracy!.Value);
        }

        Print("test accuracy", accuracies, $"always the most frequent class: {(double)largestClass / data.Count:F4}");
    }

    /// <summary>Prints the root of the mean squared error of a regression, in the units of the target.</summary>
    /// <param name="data">Features and targets.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Regression(Dataset<float, float> data, Func<IModel<float, float>> newModel)
    {
        var errors = new List<double>();
        var baselines = new List<double>();
        foreach (Fold<float, float> fold in data.Folds(FoldCount, seed: 1))
        {
            IModel<float, float> model = newModel();
            model.Train(fold.Train);
            errors.Add(model.Evaluate(fold.Test).Rmse!.Value);
            double mean = Enumerable.Range(0, fold.Train.Count).Average(i => (double)fold.Train.Target(i));
            baselines.Add(Math.Sqrt(Enumerable.Range(0, fold.Test.Count).Average(i => Math.Pow(mean - fold.Test.Target(i), 2))));
        }

        Print("test RMSE", errors, $"always the mean: {baselines.Average():F4}");
    }

    private static void Print(string what, List<double> values, string baseline)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Console.WriteLine($"{what} {mean:F4} (standard deviation over {FoldCount} folds {deviation:F4}; {baseline})");
    }
}
