using EndToEnd.Harness;
using EndToEnd.RealData;
using FashionMnist;
using QuickStart.Digits;
using Roslearn;
using Roslearn.Data;

namespace EndToEnd.Advisor;

/// <summary>
/// The advisor has nothing to say about trainings as good practice writes them: the definitions of the samples, pictures in a smaller number
/// and for fewer epochs.
/// </summary>
public class HealthyTrainingTests
{
    private const int Folds = 5;

    private const string Text = """
        [Model, Input(4, Scaling = Scaling.Standard), Hidden(16), Classes(3), Adam, LearningRate(0.003), BatchSize(16), Epochs(80)]
        public sealed partial class Iris;

        [Model, Input(13, Scaling = Scaling.Standard), Hidden(16), Classes(3), Adam, LearningRate(0.003), BatchSize(16), Epochs(40)]
        public sealed partial class Wine;

        [Model, Input(30, Scaling = Scaling.Standard), Hidden(16), Classes(2), Adam, LearningRate(0.001), L2(0.0001), BatchSize(16), Epochs(40)]
        public sealed partial class Tumours;

        [Model, Input(64, Scaling = Scaling.Standard), Hidden(64), Dropout(0.2), Classes(10), Sgd(Momentum = 0.9, Nesterov = true), LearningRate(0.05), Epochs(25)]
        public sealed partial class Digits;

        [Model, Input(784), Hidden(128), Layers(3), Classes(10), LearningRate(0.001)]
        public sealed partial class Strokes;

        [Model, Input(784), Hidden(512), Dropout(0.2), Hidden(256), Dropout(0.2), Classes(10), Adam, LearningRate(0.001), BatchSize(128), Epochs(11)]
        public sealed partial class Fashion;

        """;

    private static readonly Lazy<ModelAssembly> Models = new(() => ModelAssembly.OfText(Text));

    [Theory]
    [InlineData("Iris", "iris.csv", 1)]
    [InlineData("Wine", "wine.csv", 1)]
    [InlineData("Tumours", "breast_cancer.csv", 1)]
    [InlineData("Digits", "digits.csv", 0)]
    public void Table_NeedsNoAdvice(string name, string file, int skippedLines)
    {
        CsvTable table = CsvTable.Read(DataFiles.Find("tabular", file), new() { SkippedLines = skippedLines, HasHeader = false });
        Fold<float, int>[] folds = [.. table.ToClassification(^1).StratifiedFolds(Folds, seed: 1)];
        for (int i = 0; i < Folds; i++)
        {
            AssertSilent(Model(name, (ulong)i).Train(folds[i].Train, folds[i].Test));
        }
    }

    [Fact]
    public void DrawnDigits_NeedNoAdvice()
    {
        (float[] images, int[] labels) = StrokeDigits.Make(count: 4000, seed: 1);
        (Dataset<float, int> train, Dataset<float, int> validation) = new Dataset<float, int>(images, labels).Split(0.9);
        AssertSilent(Model("Strokes", 0).Train(train, validation, new TrainingOptions { Epochs = 8 }));
    }

    [Fact]
    public void Fashion_NeedsNoAdvice()
    {
        (Dataset<float, int> train, Dataset<float, int> test) = FashionData.Read(Path.GetDirectoryName(DataFiles.Find("fashion-mnist", "train-images-idx3-ubyte.gz"))!);
        AssertSilent(Model("Fashion", 0).Train(train.Slice(0, 8000), test.Slice(0, 2000), new TrainingOptions { Epochs = 8 }));
    }

    private static IModel<float, int> Model(string name, ulong seed) => ((GeneratedModel<int>)Models.Value.Create(name, seed)).Model;

    private static void AssertSilent(TrainingHistory history) => Assert.True(!history.Advice.Any(), string.Join('\n', history.Advice) + "\n" + history);
}
