using FashionMnist;
using Roslearn;
using Roslearn.Data;

namespace RealResults;

/// <summary>The experiments, each on data that it reads when it is measured first.</summary>
internal static class Experiments
{
    /// <summary>All of them.</summary>
    /// <param name="folder">Where the data is.</param>
    public static Experiment[] In(string folder)
    {
        var fashion = new Lazy<(Dataset<float, int> Train, Dataset<float, int> Test)>(() => FashionData.Read(Path.Combine(folder, "fashion-mnist")));
        var mnist = new Lazy<(Dataset<float, int> Train, Dataset<float, int> Test)>(
            () => PictureFiles.Read(Path.Combine(folder, "mnist"), "the MNIST database of handwritten digits"));
        var digits = new Lazy<Dataset<float, int>>(() => ScikitLearn("digits.csv", skippedLines: 0));
        var tumours = new Lazy<Dataset<float, int>>(() => ScikitLearn("breast_cancer.csv", skippedLines: 1));
        var houses = new Lazy<CsvTable>(() => CsvTable.Read(
            Path.Combine(folder, "tabular", "california_housing.csv"), new CsvOptions { Categories = ["ocean_proximity"] }));
        return
        [
            new("fashion-mnist", "accuracy on the 10,000 test pictures", 0.895, seed => Accuracy(new FashionClassifier(seed), fashion.Value.Train, fashion.Value.Test, seed)),
            new("mnist", "accuracy on the 10,000 test pictures", 0.984, seed => Accuracy(new MnistClassifier(seed), mnist.Value.Train, mnist.Value.Test, seed)),
            new("digits", "accuracy on one fifth, held out", 0.97, seed =>
            {
                (Dataset<float, int> train, Dataset<float, int> test) = digits.Value.StratifiedSplit(0.8, seed);
                return Accuracy(new SmallDigitClassifier(seed), train, test, seed);
            }),
            new("breast-cancer", "accuracy, 10-fold cross-validation", 0.97, seed => tumours.Value.StratifiedFolds(10, seed)
                .Average(fold => Accuracy(new TumourClassifier(seed), fold.Train, fold.Test, seed))),
            new("california", "RMSE over that of linear regression, one fifth held out", 0.8, seed => HouseValues(houses.Value, seed), IsSmallBetter: true),
        ];

        Dataset<float, int> ScikitLearn(string file, int skippedLines) => CsvTable
            .Read(Path.Combine(folder, "tabular", file), new CsvOptions { SkippedLines = skippedLines, HasHeader = false })
            .ToClassification(^1);
    }

    private static double Accuracy(IModel<float, int> model, Dataset<float, int> train, Dataset<float, int> test, ulong seed)
    {
        model.Train(train, options: new TrainingOptions { Seed = seed });
        return model.Evaluate(test).Accuracy!.Value;
    }

    /// <summary>Missing numbers of bedrooms are replaced by the median of the training rows.</summary>
    private static double HouseValues(CsvTable table, ulong seed)
    {
        (CsvTable trainRows, CsvTable testRows) = table.Split(0.8, seed);
        TableEncoding<float> encoding = TableEncoding.Regression(trainRows, ["median_house_value"], new() { MissingNumbers = MissingValues.Median });
        Dataset<float, float> train = encoding.Encode(trainRows), test = encoding.Encode(testRows);
        var model = new HouseValue(seed);
        model.Train(train, options: new TrainingOptions { Seed = seed });
        double linear = LinearRegression.Fit(train).Rmse(test), network = model.Evaluate(test).Rmse!.Value;
        Console.WriteLine($"    RMSE {network:F0} dollars, linear regression {linear:F0}");
        return network / linear;
    }
}
