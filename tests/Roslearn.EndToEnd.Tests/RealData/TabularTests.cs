using EndToEnd.Harness;
using Roslearn;
using Roslearn.Data;

namespace EndToEnd.RealData;

/// <summary>Small networks on real tables, which they scale by their training part, reach what such networks are known to reach on one fifth held out.</summary>
public class TabularTests
{
    private const string Text = """
        [Model, Input(4, Scaling = Scaling.Standard), Hidden(16), Classes(3), LearningRate(0.003), BatchSize(16), Epochs(80)]
        public sealed partial class Iris;

        [Model, Input(13, Scaling = Scaling.Standard), Hidden(16), Classes(3), LearningRate(0.003), BatchSize(16), Epochs(40)]
        public sealed partial class Wine;

        [Model, Input(30, Scaling = Scaling.Standard), Hidden(16), Classes(2), L2, BatchSize(16), Epochs(40)]
        public sealed partial class Tumours;

        [Model, Input(64, Scaling = Scaling.MinMax), Hidden(64), Dropout(0.2), Classes(10), Sgd(Momentum = 0.9, Nesterov = true), LearningRate(0.05), Epochs(25)]
        public sealed partial class Digits;

        [Model, Input(10), Hidden(16, Activation = Activation.Tanh), Output(1, Scaling = Scaling.Standard), LearningRate(0.003), L2(0.01), BatchSize(16), Epochs(30)]
        public sealed partial class Diabetes;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [InlineData("Iris", "iris.csv", 1, 0.9)]
    [InlineData("Wine", "wine.csv", 1, 0.94)]
    [InlineData("Tumours", "breast_cancer.csv", 1, 0.94)]
    [InlineData("Digits", "digits.csv", 0, 0.95)]
    public void Table_IsLearnt(string name, string file, int skippedLines, double accuracy)
    {
        CsvTable table = CsvTable.Read(DataFiles.Find("tabular", file), new() { SkippedLines = skippedLines, HasHeader = false });
        Fold<float, int> fold = table.ToClassification(^1).StratifiedFolds(5, seed: 1)[0];
        var model = (GeneratedModel<int>)Models.Value.Create(name, seed: 1);

        TrainingHistory history = model.Model.Train(fold.Train, fold.Test);

        Assert.InRange(history.Epochs[^1].ValidationAccuracy!.Value, accuracy, 1);
        Assert.True(history.Epochs[^1].Loss < 0.3 * history.Epochs[0].Loss, history.ToString());
    }

    /// <summary>Targets from 25 to 346, without anybody dividing them; always answering their mean leaves a deviation of 77.</summary>
    [Fact]
    public void TargetsOfAnySize_AreLearnt()
    {
        Dataset<float, float> data = CsvTable.Read(DataFiles.Find("tabular", "diabetes.csv")).ToRegression(["target"]);
        Fold<float, float> fold = data.Folds(5, seed: 1)[0];
        var model = (GeneratedModel<float>)Models.Value.Create("Diabetes", seed: 1);

        model.Model.Train(fold.Train);

        Assert.InRange(model.Model.Evaluate(fold.Test).Rmse!.Value, 40, 62);
    }
}
