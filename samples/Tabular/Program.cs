using System.Globalization;
using Roslearn;
using Roslearn.Data;
using Samples.Common;
using Tabular;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Terminal.UseUnicode();

// The first line of scikit-learn's files says how many rows and features there are, not what they are called; the last column is the class.
var scikitLearn = new CsvOptions { SkippedLines = 1, HasHeader = false };
try
{
    string folder = DataFolder.From(args, Path.Combine("data", "tabular"));
    Classify("iris", "iris.csv", seed => new IrisClassifier(seed));
    Classify("wine", "wine.csv", seed => new WineClassifier(seed));
    Classify("breast cancer", "breast_cancer.csv", seed => new TumourClassifier(seed));
    Console.Write("diabetes: ");
    CrossValidation.Regression(CsvTable.Read(Path.Combine(folder, "diabetes.csv")).ToRegression(["target"]), seed => new DiabetesRegression(seed));
    SavedModel.Show(CsvTable.Read(Path.Combine(folder, "wine.csv"), scikitLearn));
    return 0;

    void Classify(string name, string file, Func<ulong, IModel<float, int>> newModel)
    {
        Dataset<float, int> data = CsvTable.Read(Path.Combine(folder, file), scikitLearn).ToClassification(^1);
        Console.Write(name + ": ");
        CrossValidation.Classification(data, newModel);
    }
}
catch (IOException problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
{
    Console.Error.WriteLine(
        $"{problem.Message}\nThis sample reads iris.csv, wine.csv, breast_cancer.csv and diabetes.csv, published with scikit-learn in sklearn/datasets/data"
        + " (diabetes: features and target joined into one table with a header). Name their folder: --data DIR");
    return 1;
}
catch (Exception problem) when (problem is ArgumentException or IOException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
