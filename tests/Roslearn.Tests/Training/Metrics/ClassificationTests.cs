using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

/// <summary>The expected numbers are those of the examples in scikit-learn's documentation.</summary>
public class ClassificationTests
{
    [Fact]
    public void MacroAverages_AreThoseOfScikitLearn()
    {
        Evaluation found = Of(3, (0, [1, 0, 0]), (1, [0, 0, 1]), (2, [0, 1, 0]), (0, [1, 0, 0]), (1, [1, 0, 0]), (2, [0, 1, 0]));

        Assert.Equal(1.0 / 3, found.Accuracy!.Value, 1e-12);
        Assert.Equal(2.0 / 9, found.Precision!.Value, 1e-12);
        Assert.Equal(1.0 / 3, found.Recall!.Value, 1e-12);
        Assert.Equal(0.8 / 3, found.F1!.Value, 1e-12);
        Assert.Equal([new ClassMetrics(0, 2, 3, 2), new ClassMetrics(1, 2, 2, 0), new ClassMetrics(2, 2, 1, 0)], found.Report!.Classes);
        Assert.Equal("   0 1 2\n 0 2 0 0\n 1 1 0 1\n 2 0 2 0", found.Report.Confusion!.ToString());
        Assert.Equal((1, 2), (found.Report.Confusion[1, 0], found.Report.Confusion[2, 1]));
        Assert.Null(found.Rmse);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.75)]
    [InlineData(3, 1)]
    public void TopAccuracy_IsThatOfScikitLearn(int k, double expected) => Assert.Equal(
        expected,
        Of(3, (0, [0.5f, 0.2f, 0.2f]), (1, [0.3f, 0.4f, 0.2f]), (2, [0.2f, 0.4f, 0.3f]), (2, [0.7f, 0.2f, 0.1f])).TopAccuracy(k));

    [Fact]
    public void TopAccuracyOfEquals_CountsTheLowerClassFirst()
    {
        Evaluation found = Of(3, (1, [0.4f, 0.4f, 0.2f]), (0, [0.4f, 0.4f, 0.2f]));

        Assert.Equal([1, 1, 0], found.Report!.Ranks);
        Assert.Equal((0.5, 1.0), (found.TopAccuracy(1), found.TopAccuracy(2)));
        Assert.Equal(found.Accuracy, found.TopAccuracy(1));
    }

    [Fact]
    public void ClassThatNeitherOccursNorIsPredicted_IsNotInMeans()
    {
        Evaluation found = Of(4, (0, [1, 0, 0, 0]), (1, [0, 0, 1, 0]));

        Assert.Equal((0.0, 0.0, 0.0), (found.Report!.Classes[3].Precision, found.Report.Classes[3].Recall, found.Report.Classes[3].F1));
        Assert.Equal((0.0, 0.0), (found.Report.Classes[1].Precision, found.Report.Classes[2].Recall));
        Assert.Equal((1.0 / 3, 1.0 / 3, 1.0 / 3), (found.Precision!.Value, found.Recall!.Value, found.F1!.Value));
    }

    [Fact]
    public void OutputsThatAreNoNumbers_RankLast() =>
        Assert.Equal([0, 0, 1], Of(3, (1, [float.NaN, float.NaN, float.NaN])).Report!.Ranks);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void TopAccuracyOutsideTheClasses_IsRefused(int k) =>
        Assert.StartsWith("expected 1 to 3", Assert.Throws<ArgumentOutOfRangeException>(() => Of(3, (0, [1, 0, 0])).TopAccuracy(k)).Message);

    [Fact]
    public void TopAccuracyOfRegression_IsRefused() => Assert.StartsWith(
        "TopAccuracy(1): expected the evaluation of a classifier", Assert.Throws<InvalidOperationException>(() => new Evaluation { Count = 1, Loss = 0 }.TopAccuracy(1)).Message);

    [Fact]
    public void ManyClasses_HaveNoConfusionMatrix()
    {
        Assert.NotNull(Of(ClassCounts.MostConfused, (7, new float[ClassCounts.MostConfused])).Report!.Confusion);
        Assert.Null(Of(ClassCounts.MostConfused + 1, (7, new float[ClassCounts.MostConfused + 1])).Report!.Confusion);
    }

    [Fact]
    public void EvaluatedModel_HasAllMetricsOverAllBlocks()
    {
        CompiledModel<float, int> model = Model();
        Dataset<float, int> data = Blobs(100);

        Evaluation found = model.Evaluate(data), again = model.Evaluate(data);

        int[] predicted = [.. Enumerable.Range(0, data.Count).Select(i => model.Classify(data.Input(i)))];
        Assert.Equal(100, found.Report!.Ranks.Sum());
        Assert.All(
            found.Report.Confusion!.Rows.SelectMany((row, target) => row.Select((count, guess) => (target, guess, count))),
            cell => Assert.Equal(Enumerable.Range(0, 100).Count(i => data.Target(i) == cell.target && predicted[i] == cell.guess), cell.count));
        Assert.Equal(found, again);
        Assert.NotEqual(found, model.Evaluate(data.Slice(0, 99)));
    }

    [Theory]
    [InlineData(EpochReports.FewClasses, 6)]
    [InlineData(EpochReports.FewClasses + 1, 2)]
    public void HistoryOfManyClasses_KeepsTheReportsOfTheBestAndTheLastEpoch(int classes, int expected)
    {
        var model = new CompiledModel<float, int>(Classifier(4, classes), 1);

        TrainingHistory history = model.Train(
            Blobs(96, classes: classes), Blobs(30, 8, classes: classes), new TrainingOptions { Epochs = 6, LearningRate = 5 });

        int[] kept = [.. history.Epochs.Where(epoch => epoch.Validation!.Report is not null).Select(epoch => epoch.Epoch)];
        Assert.Equal(expected, kept.Length);
        Assert.Contains(history.BestEpoch!.Epoch, kept);
        Assert.Contains(6, kept);
        Assert.NotEqual(6, history.BestEpoch.Epoch);
        Assert.All(history.Epochs, epoch => Assert.NotNull(epoch.Validation!.F1));
    }

    private static Evaluation Of(int classes, params (int Target, float[] Outputs)[] examples)
    {
        var counts = new ClassCounts(classes);
        counts.Add(new float[classes], [0]);
        counts.Clear();
        foreach ((int target, float[] outputs) in examples)
        {
            counts.Add(outputs, [target]);
        }

        return counts.Complete(new Evaluation { Count = examples.Length, Loss = 0 });
    }
}
