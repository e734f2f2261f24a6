using Roslearn.Data;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

/// <summary>When the advisor speaks and what it remembers; what it says is tested on generated models.</summary>
public sealed class AdvisorTests : IDisposable
{
    private static readonly TrainingOptions Diverging = new() { Epochs = 4, LearningRate = 1e30, BatchSize = 8 };

    private readonly string _directory = Directory.CreateTempSubdirectory("roslearn-advisor-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Advice_IsReportedOnceAndRecordedInItsEpoch()
    {
        var progress = new SynchronousProgress();

        TrainingHistory history = Model().Train(Blobs(96), options: Diverging, progress: progress);

        Advice advice = Assert.Single(history.Advice);
        Assert.Equal(("RA04", 1), (advice.Id, advice.Epoch));
        Assert.Equal([advice], progress.Reports.SelectMany(report => report.Advice));
        Assert.Equal([advice], history.Epochs[0].Advice);
        Assert.Equal(history.Epochs[0].Advice, progress.Reports.First(report => report.IsEpochEnd).LastEpoch!.Advice);
        Assert.True(history.HasDiverged);
        Assert.Single(history.Epochs);
    }

    [Fact]
    public void BrokenTraining_EndsWithTheWeightsOfTheEpochBefore()
    {
        // In the third epoch the weights are pushed out of all numbers.
        LinearNetwork<int> expected = Classifier(), network = Classifier();
        var options = new TrainingOptions { Epochs = 9, BatchSize = 8, LearningRate = 0.01, Threads = 1 };
        new CompiledModel<float, int>(expected, 1).Train(Blobs(96), options: options with { Epochs = 2 });
        int calls = 0;
        network.OnBackpropagate = (_, _) => network.Parameters.Span[0] = ++calls == 28 ? float.NaN : network.Parameters.Span[0];

        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(Blobs(96), Blobs(60, 8), options);

        Assert.Equal("RA04", history.Advice.Last().Id);
        Assert.Contains("ended the training with the last good weights", history.Advice.Last().Message, StringComparison.Ordinal);
        Assert.Equal((3, 28L, true, false, false), (history.Epochs.Count, history.Steps, history.HasDiverged, history.WasStoppedEarly, history.WasCancelled));
        Assert.Equal([true, true, false], history.Epochs.Select(epoch => epoch.Validation is not null));
        Assert.Equal(Bits(expected), Bits(network));
        Assert.Equal(Bits(expected), network.Refreshed);
        Assert.True(TrainingHistory.FromJson(history.ToJson()).HasDiverged);
    }

    [Fact]
    public void BrokenTraining_WithEarlyStopping_EndsWithTheBestWeights()
    {
        LinearNetwork<int> network = Classifier();
        int calls = 0;
        network.OnBackpropagate = (_, _) => network.Parameters.Span[0] = ++calls == 100 ? float.NaN : network.Parameters.Span[0];
        var options = new TrainingOptions { Epochs = 20, BatchSize = 8, LearningRate = 0.01, Threads = 1, Patience = 20 };
        var model = new CompiledModel<float, int>(network, 1);

        TrainingHistory history = model.Train(Blobs(96), Blobs(60, 8), options);

        Assert.True(history.HasDiverged);
        Assert.False(history.WasStoppedEarly);
        Assert.Equal(history.BestEpoch!.ValidationLoss!.Value, model.Evaluate(Blobs(60, 8)).Loss, 1e-12);
    }

    /// <summary>A weight that no example shows: no loss tells that it is none.</summary>
    [Fact]
    public void HiddenBadWeight_IsFoundAtTheEndOfTheEpoch()
    {
        LinearNetwork<int> network = Classifier();
        var options = new TrainingOptions { Epochs = 9, BatchSize = 48, LearningRate = 0.01, Threads = 1 };
        int calls = 0;
        network.OnUpdate = () => network.Parameters.Span[0] = ++calls == 4 ? float.PositiveInfinity : network.Parameters.Span[0];

        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(Blobs(96), options: options);

        Assert.Matches("^output.weight became (infinite|NaN) at step 4, ", Assert.Single(history.Advice, advice => advice.Id == "RA04").Message);
        Assert.Equal([true, true], history.Epochs.Select(epoch => double.IsFinite(epoch.Loss)));
        Assert.All(network.Parameters.Span.ToArray(), weight => Assert.True(float.IsFinite(weight)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(14)]
    [InlineData(24)]
    public void ResumedTraining_ThatBreaks_EndsInTheSameBits(int stopAfter)
    {
        LinearNetwork<int> expected = Classifier(), first = Classifier(), second = Classifier();
        var options = new TrainingOptions { Epochs = 9, BatchSize = 8, LearningRate = 0.01, Threads = 1, Checkpoint = new Checkpoint(Path.Combine(_directory, "broken")) { EverySteps = 1 } };
        Break(expected, at: 28);
        new CompiledModel<float, int>(expected, 1).Train(Blobs(96), options: options with { Checkpoint = null });
        int calls = 0;
        first.OnBackpropagate = (_, _) => { if (++calls > stopAfter) throw new NotSupportedException(); };
        Assert.Throws<NotSupportedException>(() => new CompiledModel<float, int>(first, 1).Train(Blobs(96), options: options));
        Break(second, at: 28 - stopAfter);

        TrainingHistory history = new CompiledModel<float, int>(second, 1).Train(Blobs(96), options: options);

        Assert.True(history.HasDiverged);
        Assert.Equal(Bits(expected), Bits(second));

        static void Break(LinearNetwork<int> network, int at)
        {
            int calls = 0;
            network.OnBackpropagate = (_, _) => network.Parameters.Span[0] = ++calls == at ? float.NaN : network.Parameters.Span[0];
        }
    }

    [Fact]
    public void AdviceOfAnUnfinishedEpoch_IsInTheHistory()
    {
        LinearNetwork<int> network = Classifier();
        using var stop = new CancellationTokenSource();
        int calls = 0;
        network.OnBackpropagate = (_, _) => { if (++calls == 4) stop.Cancel(); };

        TrainingHistory history = new CompiledModel<float, int>(network, 1).Train(
            Scaled(Blobs(96)), options: Diverging with { LearningRate = 0.01, Threads = 1 }, cancellationToken: stop.Token);

        Assert.Empty(history.Epochs);
        Assert.Equal("RA16", Assert.Single(history.Advice).Id);
        Assert.Equal(history.Advice, TrainingHistory.FromJson(history.ToJson()).Advice);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    public void ResumedTraining_IsGivenTheSameAdvice(int stopAfter)
    {
        // Inputs that should have been scaled are noticed in the first step, in the first epoch and by what becomes of the loss.
        Dataset<float, int> train = Scaled(Blobs(96)), held = Scaled(Blobs(60, 8));
        TrainingOptions options = new() { Epochs = 12, BatchSize = 8, LearningRate = 0.01, Checkpoint = new Checkpoint(Path.Combine(_directory, "a")) { EverySteps = 1 } };
        TrainingHistory expected = Model().Train(train, held, options with { Checkpoint = null });
        LinearNetwork<int> network = Classifier();
        int calls = 0;
        network.OnBackpropagate = (_, _) => { if (++calls > stopAfter) throw new NotSupportedException(); };
        Assert.Throws<NotSupportedException>(() => new CompiledModel<float, int>(network, 1).Train(train, held, options with { Threads = 1 }));

        TrainingHistory resumed = Model().Train(train, held, options);

        Assert.InRange(expected.Advice.Count(), 2, 9);
        Assert.Equal(expected.Advice, resumed.Advice);
        Assert.Equal(expected.Epochs.Select(epoch => epoch.Advice.Count), resumed.Epochs.Select(epoch => epoch.Advice.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Threads_GiveTheSameAdvice(int threads)
    {
        var options = new TrainingOptions { Epochs = 12, BatchSize = 16, LearningRate = 0.01 };
        Dataset<float, int> data = Scaled(Blobs(96));

        Advice[] expected = [.. Model().Train(data, options: options with { Threads = 2 }).Advice];

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Model().Train(data, options: options with { Threads = threads }).Advice);
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2)]
    [InlineData(new[] { 4.0, 1, 2, 3 }, 2)]
    [InlineData(new[] { double.NaN, 5, double.NaN }, 5)]
    [InlineData(new double[0], double.NaN)]
    public void Median_LeavesOutWhatIsNoNumber(double[] values, double expected) => Assert.Equal(expected, Statistics.Median(values));

    [Theory]
    [InlineData(1e-5, "1E-05")]
    [InlineData(0.033333, "0.033")]
    [InlineData(100, "100")]
    [InlineData(187.5, "190")]
    public void Numbers_HaveTwoDigits(double value, string expected) => Assert.Equal(expected, TrainingView.Number(value));

    [Fact]
    public void LargeSteps_AreLookedAtMoreOften()
    {
        NetworkLayout small = Layout("S", 4, 3, 0, classifier: true), large = Layout("L", 400, 300, 0, classifier: true);

        Assert.True(SamplingInterval.Of(small, 8, 10, 64) > SamplingInterval.Of(large, 64, 10, 4096));
        Assert.Equal(100, SamplingInterval.Of(large, 4096, 100 * AdvisorLimits.SamplesPerEpoch, 4096));
    }

    [Fact]
    public void ProbeOfALargeTensor_EstimatesItsNorms()
    {
        NetworkLayout layout = Layout("L", 400, 300, 0, classifier: true);
        var probe = new ParameterProbe(layout);
        Roslearn.Numerics.Arena parameters = new(layout.ParameterFloats), gradients = new(layout.ParameterFloats);
        for (int input = 0; input < 400; input++)
        {
            parameters.Span.Slice(input * layout.Tensors[0].Strides[1], 300).Fill(2);
            gradients.Span.Slice(input * layout.Tensors[0].Strides[1], 300).Fill(-0.5f);
        }

        probe.Before(parameters);
        foreach (ref float weight in parameters.Span)
        {
            weight *= 1.125f;
        }

        HealthSample sample = probe.After(parameters, gradients, 3, 7, isClipped: false);

        Assert.Equal(AdvisorLimits.Chunks * AdvisorLimits.ChunkLength, probe.Floats);
        Assert.Equal(0.125 / 1.125, sample.Ratio, 1e-6);
        Assert.Equal(0.5 * Math.Sqrt(400 * 300), sample.Norm, 0.05 * sample.Norm);
        Assert.Equal(0.5, sample.Weakest, 0.02);
        Assert.Equal((3, 7L, sample.Norm, sample.Norm), (sample.Epoch, sample.Step, sample.First, sample.Last));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"samples\":null}")]
    [InlineData("[]")]
    public void DamagedMemory_IsMadeAnewOrRefused(string json)
    {
        AdvisorState? state = null;
        Exception? refused = Record.Exception(() => state = System.Text.Json.JsonSerializer.Deserialize(json, HistoryJson.Default.AdvisorState));

        Assert.True(json == "{}" ? state!.IsWhole : refused is System.Text.Json.JsonException || !state!.IsWhole);
    }

    private static Dataset<float, int> Scaled(Dataset<float, int> data) => new(
        [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray()).Select(value => 30 * value)],
        [.. Enumerable.Range(0, data.Count).Select(data.Target)]);
}
