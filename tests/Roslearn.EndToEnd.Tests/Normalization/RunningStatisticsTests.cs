using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;
using Roslearn.Storage;

namespace EndToEnd.Normalization;

/// <summary>Running statistics are state of the model: moved by training steps alone, saved, restored and set back with the weights.</summary>
public sealed class RunningStatisticsTests : IDisposable
{
    private const string Text = """
        [Model, Input(3), BatchNorm(Momentum = 1), Hidden(5), Classes(2), LearningRate(0.01), Epochs(1)]
        public sealed partial class Whole;

        [Model, Input(2), BatchNorm, Hidden(16, Activation = Activation.Linear), BatchNorm, Activate, Layers(2), Classes(2), LearningRate(0.01), Epochs(30), BatchSize(32)]
        public sealed partial class Rings;

        [Model, Input(2), Hidden(16, Activation = Activation.Linear), Activate, Layers(2), Classes(2), LearningRate(0.01), Epochs(30), BatchSize(32)]
        public sealed partial class Plain;

        """;

    private static readonly ModelAssembly Models = ModelAssembly.OfText(Text);

    private readonly string _directory = Directory.CreateTempSubdirectory("roslearn-statistics-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void StepWithMomentumOne_LeavesMeanAndUnbiasedVarianceOfTheBatch()
    {
        GeneratedModel model = Models.Create("Whole");
        Batch batch = LayoutBatch.Draw(model.Layout, 29);
        Assert.Equal([0, 0, 0], model.Parameter("batchnorm1.running_mean"));
        Assert.Equal([1, 1, 1], model.Parameter("batchnorm1.running_var"));

        model.Train(batch, new TrainingOptions { BatchSize = 29 });

        for (int i = 0; i < 3; i++)
        {
            double mean = batch.Inputs.Average(row => row[i]);
            double variance = batch.Inputs.Sum(row => Math.Pow(row[i] - mean, 2)) / 28;
            Assert.Equal(mean, model.Parameter("batchnorm1.running_mean")[i], 1e-6);
            Assert.Equal(variance, model.Parameter("batchnorm1.running_var")[i], 1e-6);
        }
    }

    /// <summary>A batch of one has no variance. PyTorch refuses it; here the other 28 examples are learned, and this one too.</summary>
    [Fact]
    public void LastBatchOfOne_LeavesStatisticsAsTheyAre()
    {
        GeneratedModel whole = Models.Create("Whole"), rest = Models.Create("Whole");
        Batch batch = LayoutBatch.Draw(whole.Layout, 29);
        var options = new TrainingOptions { BatchSize = 28, Shuffle = false };

        whole.Train(new Batch(batch.Inputs[..28], batch.Targets[..28]), options);
        TrainingHistory history = rest.Train(batch, options);

        Assert.Equal(2, history.Steps);
        Assert.Equal(whole.Parameter("batchnorm1.running_mean"), rest.Parameter("batchnorm1.running_mean"));
        Assert.Equal(whole.Parameter("batchnorm1.running_var"), rest.Parameter("batchnorm1.running_var"));
        Assert.NotEqual(whole.Parameter("batchnorm1.weight"), rest.Parameter("batchnorm1.weight"));
        Assert.True(Bits.Of(rest.ParameterArena).Length > 0 && rest.ParameterArena.ToArray().All(float.IsFinite));
    }

    [Fact]
    public void BatchSizeOne_TrainsAndLeavesStatisticsOfTheStart()
    {
        GeneratedModel model = Models.Create("Whole");

        TrainingHistory history = model.Train(LayoutBatch.Draw(model.Layout, 20), new TrainingOptions { BatchSize = 1, Epochs = 5 });

        Assert.Equal([0, 0, 0], model.Parameter("batchnorm1.running_mean"));
        Assert.True(history.Epochs[^1].Loss < history.Epochs[0].Loss, $"from {history.Epochs[0].Loss} to {history.Epochs[^1].Loss}");
    }

    [Fact]
    public void PredictionAndEvaluation_LeaveStatistics()
    {
        GeneratedModel model = Models.Create("Rings");
        Batch batch = Rings(100);
        model.Train(batch, new TrainingOptions { Epochs = 1 });
        int[] before = Bits.Of(model.ParameterArena);

        model.Predict([.. batch.Inputs.SelectMany(row => row).Select(value => (float)value)]);
        model.EvaluatePublicly(batch);

        Assert.Equal(before, Bits.Of(model.ParameterArena));
    }

    [Fact]
    public void LearningRateFinder_LeavesStatistics()
    {
        var model = (GeneratedModel<int>)Models.Create("Rings");
        int[] before = Bits.Of(model.ParameterArena);

        model.Model.FindLearningRate(model.Data(Rings(200)), new LearningRateSearch { Steps = 20 });

        Assert.Equal(before, Bits.Of(model.ParameterArena));
    }

    /// <summary>A checkpoint holds the update's formulas, and one of other formulas is refused.</summary>
    [Fact]
    public void Momentum_IsPartOfTheUpdate()
    {
        Assert.EndsWith("; batchnorm1: running += 1 · (batch − running)", Models.Create("Whole").Layout.Update, StringComparison.Ordinal);
        Assert.EndsWith("; batchnorm3: running += 0.1 · (batch − running)", Models.Create("Rings").Layout.Update, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlyStopping_RestoresStatisticsOfTheBestEpoch()
    {
        var model = (GeneratedModel<int>)Models.Create("Rings");
        Dataset<float, int> validation = model.Data(Rings(80, seed: 5));

        TrainingHistory history = model.Model.Train(model.Data(Rings(200)), validation, new TrainingOptions { Patience = 40, LearningRate = 0.3, Epochs = 12 });

        Assert.NotEqual(history.Epochs.Count, history.BestEpoch!.Epoch);
        Assert.Equal(history.BestEpoch.ValidationLoss, model.Model.Evaluate(validation).Loss);
    }

    [Fact]
    public void SaveAndLoad_KeepPyTorchsTensors()
    {
        var model = (GeneratedModel<int>)Models.Create("Rings");
        Batch batch = Rings(100);
        model.Train(batch, new TrainingOptions { Epochs = 2 });
        string path = Path.Combine(_directory, "rings.safetensors");
        model.Model.Save(path);

        object loaded = Models.Class("Rings").GetMethod("Load")!.Invoke(null, [path])!;

        float[] inputs = [.. batch.Inputs.SelectMany(row => row).Select(value => (float)value)];
        Assert.Equal(Bits.Of(model.Predict(inputs)), Bits.Of(GeneratedModel.Of(loaded).Predict(inputs)));
        using SafetensorsReader reader = SafetensorsReader.Open(path);
        Assert.Equal(
            ["batchnorm1.weight", "batchnorm1.bias", "batchnorm1.running_mean", "batchnorm1.running_var"],
            reader.Tensors.Select(tensor => tensor.Name).Where(name => name.StartsWith("batchnorm1.", StringComparison.Ordinal)));
    }

    /// <summary>Inputs of the size of thousands around 5000: the plain network does not learn them.</summary>
    [Fact]
    public void UnscaledInputs_AreLearned()
    {
        GeneratedModel normalized = Models.Create("Rings"), plain = Models.Create("Plain");

        normalized.Train(Rings(400, scale: 1000));
        plain.Train(Rings(400, scale: 1000));

        double withNorm = normalized.EvaluatePublicly(Rings(400, seed: 9, scale: 1000)).Accuracy!.Value;
        double without = plain.EvaluatePublicly(Rings(400, seed: 9, scale: 1000)).Accuracy!.Value;
        Assert.True(withNorm > 0.9 && without < 0.8, $"with {withNorm}, without {without}");
    }

    /// <summary>Points inside and outside a circle.</summary>
    private static Batch Rings(int count, int seed = 3, double scale = 1)
    {
        var random = new Random(seed);
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => (double[])[(2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1])];
        double[][] inputs = [.. points.Select(point => point.Select(x => (double)(float)((x + 5) * scale)).ToArray())];
        return new Batch(inputs, [.. points.Select(point => (double[])[(point[0] * point[0]) + (point[1] * point[1]) < 0.6 ? 1 : 0])]);
    }
}
