using EndToEnd.Harness;
using Roslearn;
using Tabular;

namespace EndToEnd.RealData;

/// <summary>Small networks on real tables, scaled by their training part, reach what such networks are known to reach on one fifth held out.</summary>
public class TabularTests
{
    private const string Text = """
        [Model, Input(4), Hidden(16), Classes(3), LearningRate(0.003), BatchSize(16), Epochs(80)]
        public sealed partial class Iris;

        [Model, Input(13), Hidden(16), Classes(3), LearningRate(0.003), BatchSize(16), Epochs(40)]
        public sealed partial class Wine;

        [Model, Input(30), Hidden(16), Classes(2), L2, BatchSize(16), Epochs(40)]
        public sealed partial class Tumours;

        [Model, Input(64), Hidden(64), Dropout(0.2), Classes(10), Sgd(Momentum = 0.9, Nesterov = true), LearningRate(0.05), Epochs(25)]
        public sealed partial class Digits;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [InlineData("Iris", "iris.csv", 0.9)]
    [InlineData("Wine", "wine.csv", 0.94)]
    [InlineData("Tumours", "breast_cancer.csv", 0.94)]
    public void LabelledTable_IsLearnt(string model, string file, double accuracy)
    {
        LabelledTable table = LabelledTable.Read(DataFiles.Find("tabular", file));
        AssertLearns(model, table.Features, table.Labels, accuracy);
    }

    /// <summary>The file has no line of names: its first row is passed over as one.</summary>
    [Fact]
    public void Digits_AreLearnt()
    {
        CsvTable table = CsvTable.Read(DataFiles.Find("tabular", "digits.csv"));
        AssertLearns(
            "Digits",
            [.. Enumerable.Range(0, table.Rows).SelectMany(row => table.Row(row)[..^1].ToArray())],
            [.. Enumerable.Range(0, table.Rows).Select(row => (int)table.Row(row)[^1])],
            0.95);
    }

    private void AssertLearns(string name, float[] features, int[] labels, double accuracy)
    {
        var model = (GeneratedModel<int>)Models.Value.Create(name, seed: 1);
        Fold fold = StratifiedFolds.Make(labels, count: 5, seed: 1)[0];
        float[] train = Rows(fold.Train), test = Rows(fold.Test);
        StandardScaler scaler = StandardScaler.Fit(train, model.Layout.InputSize);
        scaler.Transform(train);
        scaler.Transform(test);

        TrainingHistory history = model.Model.Train(new(train, Labels(fold.Train)), new(test, Labels(fold.Test)));

        Assert.InRange(history.Epochs[^1].ValidationAccuracy!.Value, accuracy, 1);
        Assert.True(history.Epochs[^1].Loss < 0.3 * history.Epochs[0].Loss, history.ToString());

        float[] Rows(int[] rows) => [.. rows.SelectMany(row => features[(row * model.Layout.InputSize)..((row + 1) * model.Layout.InputSize)])];
        int[] Labels(int[] rows) => [.. rows.Select(row => labels[row])];
    }
}
