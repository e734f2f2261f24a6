using Roslearn.Data;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

public class ValidationSplitTests
{
    [Fact]
    public void HeldOutExamples_AreNeverTrainedOn()
    {
        // The same as a training on the others alone.
        CompiledModel<float, int> split = Model(), apart = Model();
        Dataset<float, int> data = Blobs(100);
        (int[] held, int[] rest) = Draw(data, 25, seed: 3);

        TrainingHistory history = split.Train(data, options: new TrainingOptions { ValidationSplit = 0.25, Seed = 3, Epochs = 3 });
        TrainingHistory expected = apart.Train(Pick(data, rest), Pick(data, held), new TrainingOptions { Seed = 3, Epochs = 3 });

        Assert.Equal(expected.Epochs.Select(epoch => (epoch.Loss, epoch.Validation)), history.Epochs.Select(epoch => (epoch.Loss, epoch.Validation)));
        Assert.Equal(25, history.Epochs[0].Validation!.Count);
    }

    [Fact]
    public void Split_IsADrawWithoutOverlapThatFollowsTheSeed()
    {
        Dataset<float, int> data = Blobs(100);
        (int[] held, int[] rest) = Draw(data, 30, seed: 3);
        (int[] other, _) = Draw(data, 30, seed: 4);

        Assert.Equal(Enumerable.Range(0, 100), held.Concat(rest).Order());
        Assert.Equal(held, Draw(data, 30, seed: 3).Held);
        Assert.NotEqual(held, other);
        Assert.NotEqual(Enumerable.Range(0, 30), held);
        Assert.Equal(rest.Order(), rest);
    }

    [Fact]
    public void ValidationData_TakesThePlaceOfTheSplit()
    {
        TrainingHistory history = Model().Train(Blobs(64), Blobs(10, 7), new TrainingOptions { ValidationSplit = 0.5, Epochs = 1 });

        Assert.Equal(10, history.Epochs[0].Validation!.Count);
        Assert.Equal(2, history.Steps);
    }

    [Fact]
    public void EarlyStoppingAlone_HoldsOutATenth()
    {
        TrainingHistory history = Model().Train(Blobs(200), options: new TrainingOptions { Patience = 2, Epochs = 2 });

        Assert.Equal(20, history.Epochs[0].Validation!.Count);
        Assert.Null(Model().Train(Blobs(200), options: new TrainingOptions { Patience = 2, Epochs = 2, Monitor = Metric.TrainingLoss }).Epochs[0].Validation);
        Assert.Null(Model().Train(Blobs(200), options: new TrainingOptions { Epochs = 2 }).Epochs[0].Validation);
    }

    [Fact]
    public void NothingToWatch_IsRefused()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Model().Train(Blobs(64), options: new TrainingOptions { Patience = 2, ValidationSplit = 0 }));

        Assert.Equal("options", refused.ParamName);
        Assert.StartsWith(
            "TrainingOptions.ValidationSplit = 0: the training of Blobs watches ValidationLoss, expected validation data or a share above 0",
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NothingLeftToTrainOn_IsRefused()
    {
        ArgumentException refused = Assert.Throws<ArgumentOutOfRangeException>(() => Model().Train(Blobs(3), options: new TrainingOptions { ValidationSplit = 0.9 }));

        Assert.StartsWith("TrainingOptions.ValidationSplit = 0.9: holds out 3 of 3 examples, expected at least 1 left to train on", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, Model().Train(Blobs(3), options: new TrainingOptions { ValidationSplit = 0.01, Epochs = 1 }).Epochs[0].Validation!.Count);
    }

    private static (int[] Held, int[] Others) Draw(Dataset<float, int> data, int count, ulong seed)
    {
        (BoundDataset<float, int> drawn, BoundDataset<float, int> others) = data.Bind(DataContract.Of(Classifier().Layout), "train").Draw(count, seed);
        return (Positions(drawn), Positions(others));
    }

    private static int[] Positions(BoundDataset<float, int> data)
    {
        int[] positions = new int[data.Count];
        data.CopyPositions(0, positions);
        return positions;
    }

    private static Dataset<float, int> Pick(Dataset<float, int> data, int[] examples) =>
        new([.. examples.SelectMany(i => data.Input(i).ToArray())], [.. examples.Select(data.Target)]);
}
