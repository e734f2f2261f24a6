using Roslearn.Data;
using Roslearn.Storage;
using Roslearn.Tests.Storage;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training.Scalers;

/// <summary>A model that scales is the same as one that is given scaled values, but for who does it.</summary>
public sealed class ScalingTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { Epochs = 3, Threads = 1 };

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(Scaling.Standard)]
    [InlineData(Scaling.MinMax)]
    public void ScaledInputs_TrainAsInputsScaledByHand(Scaling kind)
    {
        float[] raw = Features(200), scaled = ScaleByHand(raw, 4, kind);
        int[] labels = Labels(200);
        LinearNetwork<int> network = Network(kind), twin = Classifier();
        CompiledModel<float, int> model = new(network, 1), byHand = new(twin, 1);

        model.Train(new(raw, labels), options: Options);
        byHand.Train(new(scaled, labels), options: Options);

        Assert.Equal(Bits(twin), Bits(network));
        Evaluation expected = byHand.Evaluate(new(scaled, labels)), evaluation = model.Evaluate(new(raw, labels));
        Assert.Equal((expected.Loss, expected.Accuracy), (evaluation.Loss, evaluation.Accuracy));
        Assert.Equal(Predict(byHand, scaled), Predict(model, raw));
        for (int row = 0; row < 200; row++)
        {
            Assert.Equal(byHand.Classify(scaled.AsSpan(row * 4, 4)), model.Classify(raw.AsSpan(row * 4, 4)));
        }
    }

    [Fact]
    public void ScaledTargets_ArePredictedInTheirOwnUnits()
    {
        float[] raw = Features(150), targets = [.. raw.Chunk(4).SelectMany(row => new[] { (row[0] * 3) - 400, row[1] * 0.01f })];
        float[] scaled = ScaleByHand(targets, 2, Scaling.Standard);
        var model = new CompiledModel<float, float>(Plane(Scaling.Standard, Scaling.Standard), 1);
        var byHand = new CompiledModel<float, float>(Plane(Scaling.Standard, Scaling.None), 1);

        TrainingHistory history = model.Train(new(raw, targets), options: Options), twin = byHand.Train(new(raw, scaled), options: Options);

        Assert.Equal(twin.Epochs[^1].Loss, history.Epochs[^1].Loss);
        Evaluation expected = byHand.Evaluate(new(raw, scaled)), evaluation = model.Evaluate(new(raw, targets));
        float[] predicted = Predict(model, raw, 2);
        Assert.Equal(Undo(Predict(byHand, raw, 2), targets), predicted);
        Assert.Equal(expected.Loss, evaluation.Loss);
        Assert.Equal(1, expected.R2!.Value / evaluation.R2!.Value, 1e-5);
        Assert.Equal(1, (Rmse(0) + Rmse(1)) / 2 / evaluation.Rmse!.Value, 1e-5);
        Assert.Equal(evaluation.Rmse, model.Evaluate(new(raw, targets)).Rmse);

        double Rmse(int output) => Math.Sqrt(Column(predicted, 2, output).Zip(Column(targets, 2, output), (a, b) => (a - b) * (a - b)).Average());
    }

    [Fact]
    public void StandardNumbers_AreMeanAndPopulationDeviation() =>
        Assert.Equal([2.5f, 10, 0, 7, 1.1180340f, 10, 1, 1], Fitted(Scaling.Standard, [1, 0, 0, 7, 2, 0, 0, 7, 3, 20, 0, 7, 4, 20, 0, 7]));

    [Fact]
    public void MinMaxNumbers_AreMinimumAndRange() =>
        Assert.Equal([-1f, 0, 5, 7, 4, 20, 1, 1], Fitted(Scaling.MinMax, [3, 0, 5, 7, -1, 0, 5, 7, 0, 20, 6, 7]));

    /// <summary>Sums of squares would lose all digits here.</summary>
    [Fact]
    public void LargeMean_DoesNotSpoilTheDeviation()
    {
        float[] numbers = Fitted(Scaling.Standard, [16_000_000, 0, 0, 0, 16_000_001, 0, 0, 0, 16_000_002, 0, 0, 0]);

        Assert.Equal((16_000_001, MathF.Sqrt(2f / 3)), (numbers[0], numbers[4]));
    }

    /// <summary>A sequence has a scaling for each feature, over all its steps.</summary>
    [Fact]
    public void LastDimension_HasTheScalings()
    {
        LinearNetwork<int> network = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.MinMax, features: 2));
        var model = new CompiledModel<float, int>(network, 1);

        model.Train(new([1, 10, 2, 20, 3, 30, 5, 10], [0, 1]), options: Options);
        model.Save(_directory.File("model"));

        Assert.Equal([1f, 10, 4, 20], Numbers("model"));
    }

    [Fact]
    public void HeldOutExamples_HaveNoSay()
    {
        float[] raw = Features(100);
        Dataset<float, int> data = new(raw, Labels(100));
        LinearNetwork<int> network = Network(Scaling.Standard);
        var model = new CompiledModel<float, int>(network, 1);
        BoundDataset<float, int> learnt = data.Bind(DataContract.Of(network.Layout), "data").Draw(30, 9).Others;
        int[] positions = new int[70];
        learnt.CopyPositions(0, positions);

        model.Train(data, options: Options with { ValidationSplit = 0.3, Seed = 9 });
        model.Save(_directory.File("model"));

        Assert.Equal(Fitted(Scaling.Standard, [.. positions.SelectMany(i => raw[(i * 4)..((i + 1) * 4)])]), Numbers("model"));
    }

    [Fact]
    public void SecondTraining_KeepsTheScaling()
    {
        var model = new CompiledModel<float, int>(Network(Scaling.Standard), 1);
        model.Train(new(Features(50), Labels(50)), options: Options);
        model.Save(_directory.File("first"));

        model.Train(new([.. Features(50).Select(value => value * 10)], Labels(50)), options: Options);
        model.Save(_directory.File("second"));

        Assert.Equal(Numbers("first"), Numbers("second"));
    }

    [Fact]
    public void LoadedModel_PredictsAndTrainsOnTheSameBits()
    {
        float[] raw = Features(60), other = [.. raw.Select(value => value - 5)];
        LinearNetwork<int> network = Network(Scaling.Standard), twin = Network(Scaling.Standard);
        var model = new CompiledModel<float, int>(network, 1);
        model.Train(new(raw, Labels(60)), options: Options);
        model.Save(_directory.File("model"));

        var loaded = CompiledModel<float, int>.Load(twin, _directory.File("model"));

        Assert.Equal(Predict(model, other), Predict(loaded, other));
        model.Train(new(other, Labels(60)), options: Options);
        loaded.Train(new(other, Labels(60)), options: Options);
        Assert.Equal(Bits(network), Bits(twin));
    }

    [Fact]
    public void ModelSavedBeforeItsTraining_IsStillToBeFitted()
    {
        Dataset<float, int> data = new(Features(60), Labels(60));
        LinearNetwork<int> network = Network(Scaling.MinMax), twin = Network(Scaling.MinMax);
        var model = new CompiledModel<float, int>(network, 1);
        model.Save(_directory.File("model"));
        var loaded = CompiledModel<float, int>.Load(twin, _directory.File("model"));

        model.Train(data, options: Options);
        loaded.Train(data, options: Options);

        Assert.Equal(Bits(network), Bits(twin));
        loaded.Save(_directory.File("trained"));
        Assert.NotEqual(Numbers("model"), Numbers("trained"));
    }

    [Fact]
    public void FileWithoutScaling_IsRefusedByAModelWithAndTheOtherWayRound()
    {
        new CompiledModel<float, int>(Classifier(), 1).Save(_directory.File("without"));
        new CompiledModel<float, int>(Network(Scaling.Standard), 1).Save(_directory.File("with"));

        Assert.Contains("input.offset: expected F32 [4], found no such tensor", Refused(Network(Scaling.Standard), "without"));
        Assert.Contains("input.scale: expected no such tensor, found F32 [4]", Refused(Classifier(), "with"));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(1e-45f)]
    public void ScaleThatCannotDivide_IsRefused(float scale)
    {
        Safetensors.Write(_directory.File("bad"), new Dictionary<string, string>(),
        [
            TensorEntry.FromMemory<float>(new SavedTensor("output.weight", [3, 4]), new float[12]),
            TensorEntry.FromMemory<float>(new SavedTensor("output.bias", [3]), new float[3]),
            TensorEntry.FromMemory<float>(new SavedTensor("input.offset", [4]), new float[4]),
            TensorEntry.FromMemory<float>(new SavedTensor("input.scale", [4]), new[] { 1, 1, scale, 1 }),
        ]);

        Assert.Contains("input.scale[2]: expected a number above 0, found", Refused(Network(Scaling.Standard), "bad"));
    }

    [Fact]
    public void LearningRateSearch_LeavesNoScaling()
    {
        LinearNetwork<int> network = Network(Scaling.Standard), twin = Network(Scaling.Standard);
        CompiledModel<float, int> model = new(network, 1), fresh = new(twin, 1);

        LearningRateCurve curve = model.FindLearningRate(new([.. Features(60).Select(value => value * 1000)], Labels(60)));
        model.Train(new(Features(60), Labels(60)), options: Options);
        fresh.Train(new(Features(60), Labels(60)), options: Options);

        Assert.Equal(Bits(twin), Bits(network));
        Assert.InRange(curve.Points[0].Loss, 0, 10);
    }

    [Fact]
    public void RefusedCheckpoint_LeavesNoScaling()
    {
        var options = Options with { Checkpoint = new Checkpoint(_directory.File("checkpoint")) };
        new CompiledModel<float, int>(Network(Scaling.Standard), 1).Train(new(Features(60), Labels(60)), options: options);
        LinearNetwork<int> network = Network(Scaling.Standard), twin = Network(Scaling.Standard);
        CompiledModel<float, int> model = new(network, 1), fresh = new(twin, 1);

        Assert.Throws<ModelFileException>(() => model.Train(new([.. Features(60).Select(value => value * 10)], Labels(60)), options: options));
        model.Train(new(Features(50), Labels(50)), options: Options);
        fresh.Train(new(Features(50), Labels(50)), options: Options);

        Assert.Equal(Bits(twin), Bits(network));
    }

    [Fact]
    public void TinyNetwork_PredictsScaledInputsAlone()
    {
        LinearNetwork<int> tiny = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.Standard)) { IsTiny = true };
        CompiledModel<float, int> model = new(tiny, 1), other = new(Network(Scaling.Standard), 1);
        float[] raw = Features(40);
        model.Train(new(raw, Labels(40)), options: Options);
        other.Train(new(raw, Labels(40)), options: Options);

        foreach (float[] row in raw.Chunk(4))
        {
            Assert.Equal(Predict(other, row), Predict(model, row));
        }

        Assert.Equal(40, tiny.SinglePredictions);
        Assert.StartsWith("inputs[1] (example 0, value 1) is NaN", Assert.Throws<ArgumentException>(() => Predict(model, [0, float.NaN, 0, 0])).Message);
        Assert.StartsWith("inputs[3] (example 0, value 3) is Infinity", Assert.Throws<ArgumentException>(() => Predict(model, [0, 0, 0, float.PositiveInfinity])).Message);
    }

    /// <summary>A number that a scaling would make infinite must not become not-a-number in a prediction.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FiniteInput_NeverBecomesInfinite(bool tiny)
    {
        LinearNetwork<int> network = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.MinMax)) { IsTiny = tiny };
        var model = new CompiledModel<float, int>(network, 1);
        model.Train(new([0, 0, 0, 0, 1e-3f, 1e-30f, 1, 3e38f], [0, 1]), options: Options with { LearningRate = 1e-9 });
        network.Parameters.Span.Clear();

        Assert.All(Predict(model, [3e38f, -3e38f, 0, 0]), probability => Assert.Equal(1 / 3f, probability, 1e-6f));
    }

    [Fact]
    public void FullRangeOfFloats_IsFitted() => Assert.Equal(float.MaxValue, Fitted(Scaling.MinMax, [-3e38f, 0, 0, 0, 3e38f, 0, 0, 0])[4]);

    [Fact]
    public void ScaledPrediction_AllocatesNothing()
    {
        LinearNetwork<int> tiny = new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: Scaling.Standard)) { IsTiny = true };
        CompiledModel<float, int>[] models = [new(tiny, 1), new(Network(Scaling.Standard), 1)];
        var plane = new CompiledModel<float, float>(Plane(Scaling.Standard, Scaling.MinMax), 1);
        float[] raw = Features(40), targets = [.. raw.Take(80)];
        Array.ForEach(models, model => model.Train(new(raw, Labels(40)), options: Options));
        plane.Train(new(raw, targets, 40), options: Options);
        float[] outputs = new float[120];

        // Twice: the first round may still be compiled.
        long allocated = 0;
        for (int round = 0; round < 200; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (CompiledModel<float, int> model in models)
            {
                PredictAll(model);
            }

            plane.Predict(raw, outputs.AsSpan(0, 80));
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);

        void PredictAll(CompiledModel<float, int> model)
        {
            model.Predict(raw.AsSpan(0, 4), outputs.AsSpan(0, 3));
            model.Predict(raw, outputs);
            model.Classify(raw.AsSpan(0, 4));
        }
    }

    private static LinearNetwork<int> Network(Scaling scaling) => new(Layout("Blobs", 4, 3, 0, classifier: true, inputScaling: scaling));

    private static LinearNetwork<float> Plane(Scaling inputs, Scaling targets) =>
        new(Layout("Plane", 4, 2, 0, classifier: false, inputScaling: inputs, targetScaling: targets));

    /// <summary>Features of very different sizes.</summary>
    private static float[] Features(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).SelectMany(_ => new[]
        {
            (float)random.NextDouble() * 1000, (float)random.NextDouble() - 50, (float)random.NextDouble() * 1e-3f, 7f,
        })];
    }

    private static int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => i * 7 % 3)];

    private static float[] ScaleByHand(float[] rows, int features, Scaling kind)
    {
        float[] scaled = new float[rows.Length];
        for (int feature = 0; feature < features; feature++)
        {
            (float offset, float scale) = NumbersOf(Column(rows, features, feature), kind);
            for (int i = feature; i < rows.Length; i += features)
            {
                scaled[i] = (rows[i] - offset) * (1 / scale);
            }
        }

        return scaled;
    }

    private static float[] Undo(float[] scaled, float[] fitted)
    {
        for (int i = 0; i < scaled.Length; i++)
        {
            (float offset, float scale) = NumbersOf(Column(fitted, 2, i % 2), Scaling.Standard);
            scaled[i] = (scaled[i] * scale) + offset;
        }

        return scaled;
    }

    private static double[] Column(float[] rows, int features, int feature) => [.. rows.Where((_, i) => i % features == feature).Select(value => (double)value)];

    private static (float Offset, float Scale) NumbersOf(double[] values, Scaling kind)
    {
        double mean = values.Average();
        (double offset, double scale) = kind == Scaling.Standard
            ? (mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))))
            : (values.Min(), values.Max() - values.Min());
        return ((float)offset, scale > 1e-9 ? (float)scale : 1);
    }

    private static float[] Predict<TTarget>(CompiledModel<float, TTarget> model, float[] rows, int outputs = 3)
        where TTarget : unmanaged
    {
        float[] predicted = new float[rows.Length / 4 * outputs];
        model.Predict(rows, predicted);
        return predicted;
    }

    private float[] Fitted(Scaling kind, float[] rows)
    {
        var model = new CompiledModel<float, int>(Network(kind), 1);
        model.Train(new(rows, new int[rows.Length / 4]), options: Options with { LearningRate = 1e-9 });
        model.Save(_directory.File("fitted"));
        return Numbers("fitted");
    }

    private float[] Numbers(string file)
    {
        using var reader = SafetensorsReader.Open(_directory.File(file));
        int features = reader.Tensors.Single(tensor => tensor.Name == "input.scale").Shape[0];
        float[] offset = new float[features], scale = new float[features];
        reader.Read<float>("input.offset", offset);
        reader.Read<float>("input.scale", scale);
        return [.. offset, .. scale];
    }

    private string Refused(LinearNetwork<int> network, string file) =>
        Assert.Throws<ModelFileException>(() => CompiledModel<float, int>.Load(network, _directory.File(file))).Message;
}
