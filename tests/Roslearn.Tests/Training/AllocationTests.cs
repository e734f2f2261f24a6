using Roslearn.Data;
using Roslearn.Numerics;
using Roslearn.Training;
using static Roslearn.Tests.Training.LinearNetworks;

namespace Roslearn.Tests.Training;

/// <summary>After warm-up, steps and predictions allocate nothing.</summary>
public class AllocationTests
{
    private const int WarmUp = 50;
    private const int Measured = 200;

    /// <summary>More than will predict at once, since a thread that looks for a workspace can just miss one that is on its way back.</summary>
    private const int WarmThreads = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TrainingStep_AllocatesNothing(int threads) => AssertStepsAllocateNothing(Blobs(256), threads);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void StepOverAugmentedExamples_AllocatesNothing(int threads) =>
        AssertStepsAllocateNothing(Blobs(256).Augment(new ImageAugmentation(2, 2, 1) { Shift = 1, FlipHorizontally = true }), threads);

    private static void AssertStepsAllocateNothing(Dataset<float, int> examples, int threads)
    {
        LinearNetwork<int> network = Classifier();
        BoundDataset<float, int> data = examples.Bind(DataContract.Of(network.Layout), "train");
        TrainingPlan plan = TrainingPlan.Make(network.Layout, new TrainingOptions { Threads = threads, BatchSize = 64 }, data.Count);
        using var workers = new Workers(threads);
        var order = new EpochOrder<float, int>(data, plan.Seed, shuffle: true);
        network.StartTraining();
        var step = new TrainingStep<float, int>(network, order, plan, workers);
        int epoch = 0;

        AssertNoAllocation(() =>
        {
            order.Arrange(++epoch);
            step.Run(0, 64, 0.1);
            step.Run(64, 13, 0.1);
        });
    }

    [Fact]
    public void LearningRateOfEveryStep_AllocatesNothing()
    {
        var layout = LinearNetworks.Layout("Blobs", 4, 3, 0, classifier: true, schedule: new OneCycleSchedule(0.3, 25, 1e4, true, 0.85, 0.95));
        TrainingPlan plan = TrainingPlan.Make(layout, new TrainingOptions { WarmUpEpochs = 2 }, 256);
        var rates = new LearningRateController(layout, plan.Numbers, plan.Steps);
        int step = 0;

        AssertNoAllocation(() => rates.Rate(1 + step / 8 % 10, 1 + step++ % 8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(40)]
    public void Prediction_AllocatesNothing(int rows)
    {
        CompiledModel<float, int> model = Model();
        float[] inputs = new float[rows * 4], outputs = new float[rows * 3];

        AssertNoAllocation(() => model.Predict(inputs, outputs));
    }

    [Fact]
    public void Classification_AllocatesNothing()
    {
        CompiledModel<float, int> model = Model();
        float[] input = new float[4];

        AssertNoAllocation(() => model.Classify(input));
    }

    [Fact]
    public void EightPredictingThreads_AllocateNothing()
    {
        LinearNetwork<int> network = Classifier();
        var model = new CompiledModel<float, int>(network, 1);
        float[] inputs = new float[12 * 4];

        // All threads hold a workspace at the same moment, so that there are as many as ever needed.
        using (var together = new Barrier(WarmThreads))
        {
            network.OnInfer = together.SignalAndWait;
            OnThreads(WarmThreads, Predict);
            network.OnInfer = null;
        }

        long[] allocated = OnThreads(8, () =>
        {
            Predict();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Measured; i++)
            {
                Predict();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(new long[8], allocated);

        long Predict()
        {
            Span<float> outputs = stackalloc float[12 * 3];
            model.Predict(inputs, outputs);
            return 0;
        }
    }

    [Fact]
    public void Training_AllocatesOnlyARecordPerEpoch()
    {
        // 1000 steps more in the same number of epochs, over the same number of examples, may cost nothing.
        long few = Train(batch: 500), many = Train(batch: 1);

        Assert.True(many <= few, $"{many} bytes with batches of 1, {few} with batches of 500");

        static long Train(int batch)
        {
            CompiledModel<float, int> model = Model();
            Dataset<float, int> data = Blobs(500);
            var options = new TrainingOptions { Epochs = 2, Threads = 1, BatchSize = batch };
            model.Train(data, options: options);
            long before = GC.GetAllocatedBytesForCurrentThread();
            model.Train(data, options: options);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static long[] OnThreads(int count, Func<long> body)
    {
        long[] results = new long[count];
        Thread[] threads = [.. results.Select((_, id) => new Thread(() => results[id] = body()))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return results;
    }

    private static void AssertNoAllocation(Action action)
    {
        for (int i = 0; i < WarmUp; i++)
        {
            action();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Measured; i++)
        {
            action();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
