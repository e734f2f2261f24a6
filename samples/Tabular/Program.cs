using System.Globalization;
using Roslearn;
using Samples.Common;
using Tabular;

const string FileName = "breast_cancer.csv";
const int FoldCount = 5;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
LabelledTable table;
try
{
    table = LabelledTable.Read(Path.Combine(DataFolder.From(args, Path.Combine("data", "tabular")), FileName));
}
catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine($"{problem.Message}\n{FileName} is published with scikit-learn, in sklearn/datasets/data. Name its folder: --data DIR");
    return 1;
}
catch (Exception problem) when (problem is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

Console.WriteLine(TumourClassifier.Summary);
int largestClass = table.Labels.CountBy(label => label).Max(pair => pair.Value);
Console.WriteLine($"always saying the most frequent class: {(double)largestClass / table.Labels.Length:F4}");

// 569 rows are too few to judge by one split: train five times, and test on each row exactly once.
var accuracies = new List<double>();
foreach (Fold fold in StratifiedFolds.Make(table.Labels, FoldCount, seed: 1))
{
    var (trainFeatures, trainLabels) = table.Take(fold.Train);
    var (testFeatures, testLabels) = table.Take(fold.Test);
    StandardScaler scaler = StandardScaler.Fit(trainFeatures, table.FeatureCount);
    scaler.Transform(trainFeatures);
    scaler.Transform(testFeatures);

    var model = new TumourClassifier();
    model.Train(new Dataset<float, int>(trainFeatures, trainLabels));
    accuracies.Add(model.Evaluate(new Dataset<float, int>(testFeatures, testLabels)).Accuracy!.Value);
    Console.WriteLine($"fold {accuracies.Count}/{FoldCount}  test accuracy {accuracies[^1]:F4}");
}

double mean = accuracies.Average();
double deviation = Math.Sqrt(accuracies.Average(accuracy => (accuracy - mean) * (accuracy - mean)));
Console.WriteLine($"test accuracy {mean:F4} (standard deviation over the folds {deviation:F4})");
return 0;
