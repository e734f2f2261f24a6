using Roslearn;

namespace Tabular;

/// <summary>
/// Small tables are too few rows to judge by one split: train once for each fold, and test on each row exactly once; then again with
/// other folds and weights, because even so luck moves the accuracy on 150 rows by some percent. The models scale their features, each by
/// the training rows of its fold alone.
/// </summary>
internal static class CrossValidation
{
    private const int FoldCount = 5;
    private const int Repeats = 5;

    /// <summary>Prints the accuracy of a classifier.</summary>
    /// <param name="data">Features and classes.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Classification(Dataset<float, int> data, Func<ulong, IModel<float, int>> newModel)
    {
        int largestClass = Enumerable.Range(0, data.Count).CountBy(data.Target).Max(pair => pair.Value);
        double[] accuracies = Repeat(seed => data.StratifiedFolds(FoldCount, seed).Average(fold =>
        {
            IModel<float, int> model = newModel(seed);
            model.Train(fold.Train, options: new TrainingOptions { Seed = seed });
            return model.Evaluate(fold.Test).Accuracy!.Value;
        }));

        Print("test accuracy", accuracies, $"always the most frequent class: {(double)largestClass / data.Count:F4}");
    }

    /// <summary>Prints the root of the mean squared error of a regression, in the units of the target.</summary>
    /// <param name="data">Features and targets.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Regression(Dataset<float, float> data, Func<ulong, IModel<float, float>> newModel)
    {
        double[] errors = Repeat(seed => data.Folds(FoldCount, seed).Average(fold =>
        {
            IModel<float, float> model = newModel(seed);
            model.Train(fold.Train, options: new TrainingOptions { Seed = seed });
            return model.Evaluate(fold.Test).Rmse!.Value;
        }));
        double[] baselines = Repeat(seed => data.Folds(FoldCount, seed).Average(fold =>
        {
            double mean = Enumerable.Range(0, fold.Train.Count).Average(i => (double)fold.Train.Target(i));
            return Math.Sqrt(Enumerable.Range(0, fold.Test.Count).Average(i => Math.Pow(mean - fold.Test.Target(i), 2)));
        }));

        Print("test RMSE", errors, $"always the mean: {baselines.Average():F4}");
    }

    private static double[] Repeat(Func<ulong, double> measure) => [.. Enumerable.Range(0, Repeats).Select(seed => measure((ulong)seed))];

    private static void Print(string what, double[] values, string baseline)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Console.WriteLine($"{what} {mean:F4} (standard deviation over {Repeats} cross-validations of {FoldCount} folds {deviation:F4}; {baseline})");
    }
}
