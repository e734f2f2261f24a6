using Roslearn;

namespace Tabular;

/// <summary>
/// Small tables are too few rows to judge by one split: train once for each fold, and test on each row exactly once. Scaling is
/// fitted on the training rows of each fold alone.
/// </summary>
internal static class CrossValidation
{
    private const int FoldCount = 5;

    /// <summary>Prints the accuracy of a classifier.</summary>
    /// <param name="table">Features and classes.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Classification(LabelledTable table, Func<IModel<float, int>> newModel)
    {
        int largestClass = table.Labels.CountBy(label => label).Max(pair => pair.Value);
        var accuracies = new List<double>();
        foreach (Fold fold in StratifiedFolds.Make(table.Labels, FoldCount, seed: 1))
        {
            var (trainFeatures, trainLabels) = table.Take(fold.Train);
            var (testFeatures, testLabels) = table.Take(fold.Test);
            Scale(trainFeatures, testFeatures, table.FeatureCount);
            IModel<float, int> model = newModel();
            model.Train(new Dataset<float, int>(trainFeatures, trainLabels));
            accuracies.Add(model.Evaluate(new Dataset<float, int>(testFeatures, testLabels)).Accuracy!.Value);
        }

        Print("test accuracy", accuracies, $"always the most frequent class: {(double)largestClass / table.Labels.Length:F4}");
    }

    /// <summary>Prints the root of the mean squared error of a regression, in the units of the target.</summary>
    /// <param name="table">Its last column is the target.</param>
    /// <param name="newModel">Makes an untrained model.</param>
    public static void Regression(CsvTable table, Func<IModel<float, float>> newModel)
    {
        int features = table.Columns - 1;
        var errors = new List<double>();
        var baselines = new List<double>();
        foreach (Fold fold in StratifiedFolds.Make(new int[table.Rows], FoldCount, seed: 1))
        {
            var (trainFeatures, trainTargets) = Take(table, fold.Train);
            var (testFeatures, testTargets) = Take(table, fold.Test);
            Scale(trainFeatures, testFeatures, features);

            // The target is scaled as well: losses and learning rates are made for numbers around one.
            double mean = trainTargets.Average(target => (double)target);
            double deviation = Math.Sqrt(trainTargets.Average(target => (target - mean) * (target - mean)));
            float[] scaled = [.. trainTargets.Select(target => (float)((target - mean) / deviation))];
            IModel<float, float> model = newModel();
            model.Train(new Dataset<float, float>(trainFeatures, scaled));

            var predicted = new float[testTargets.Length];
            model.Predict(testFeatures, predicted);
            errors.Add(Rmse(testTargets, i => (predicted[i] * deviation) + mean));
            baselines.Add(Rmse(testTargets, _ => mean));
        }

        Print("test RMSE", errors, $"always the mean: {baselines.Average():F4}");
    }

    private static void Scale(float[] train, float[] test, int features)
    {
        StandardScaler scaler = StandardScaler.Fit(train, features);
        scaler.Transform(train);
        scaler.Transform(test);
    }

    private static (float[] Features, float[] Targets) Take(CsvTable table, int[] rows) =>
        ([.. rows.SelectMany(row => table.Row(row)[..^1].ToArray())], [.. rows.Select(row => table.Row(row)[^1])]);

    private static double Rmse(float[] targets, Func<int, double> prediction) =>
        Math.Sqrt(targets.Select((target, i) => (prediction(i) - target) * (prediction(i) - target)).Average());

    private static void Print(string what, List<double> values, string baseline)
    {
        double mean = values.Average();
        double deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        Console.WriteLine($"{what} {mean:F4} (standard deviation over {FoldCount} folds {deviation:F4}; {baseline})");
    }
}
