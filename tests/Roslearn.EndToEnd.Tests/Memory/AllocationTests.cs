using EndToEnd.Definitions;
using EndToEnd.Harness;
using Roslearn;

namespace EndToEnd.Memory;

/// <summary>After warm-up, steps and predictions of real models allocate nothing. Counted over the whole process, so nothing else may run.</summary>
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public class AllocationTests
{
    /// <summary>The test runner has threads of its own: the quietest of several attempts counts.</summary>
    private const int Attempts = 5;

    private const int Epochs = 2;

    [Theory]
    [InlineData(FixedModels.Classifier, 1)]
    [InlineData(FixedModels.Classifier, 2)]
    [InlineData(FixedModels.Regression, 1)]
    [InlineData(FixedModels.Regression, 2)]
    [InlineData(FixedModels.Picture, 2)]
    [InlineData(FixedModels.Wide, 1)]
    [InlineData(FixedModels.Tiny, 1)]
    [InlineData(FixedModels.Normalized, 1)]
    [InlineData(FixedModels.Normalized, 2)]
    public void TrainingStep_AllocatesNothing(string name, int threads)
    {
        const int batch = 8, fewRows = 10 * batch, manyRows = 160 * batch;
        GeneratedModel model = FixedModels.Create(name);
        Func<long> few = Training(model, fewRows), many = Training(model, manyRows);
        long extraSteps = Epochs * (manyRows - fewRows) / batch;

        // Of each example the training keeps its place in the epoch's order; the rest of the difference is the steps'. What a thread makes once
        // for itself falls into one of the two by chance, if the thread has come to work in the shorter one.
        long extra = Enumerable.Range(0, 5).Min(_ => many() - few() - ((manyRows - fewRows) * sizeof(int)));

        // An allocation in every step would be 24 bytes of each at least.
        Assert.True(extra < extraSteps, $"{extra} bytes for {extraSteps} steps");

        Func<long> Training(GeneratedModel model, int rows)
        {
            var options = new TrainingOptions { Epochs = Epochs, BatchSize = batch, Threads = threads };
            Batch examples = LayoutBatch.Draw(model.Layout, rows);
            return model switch
            {
                GeneratedModel<int> classifier => Train(classifier, examples, options),
                GeneratedModel<float> regression => Train(regression, examples, options),
                _ => throw new NotSupportedException(name),
            };
        }
    }

    [Theory]
    [InlineData(FixedModels.Classifier, 1)]
    [InlineData(FixedModels.Classifier, 100)]
    [InlineData(FixedModels.Regression, 7)]
    [InlineData(FixedModels.Picture, 1)]
    [InlineData(FixedModels.Tiny, 1)]
    [InlineData(FixedModels.Tiny, 3)]
    [InlineData(FixedModels.Normalized, 100)]
    public void Prediction_AllocatesNothing(string name, int rows)
    {
        const int repeats = 200;
        GeneratedModel model = FixedModels.Create(name);
        float[] inputs = new float[rows * model.Layout.InputSize], outputs = new float[rows * model.Layout.OutputSize];

        long allocated = Allocated(() =>
        {
            for (int i = 0; i < repeats; i++)
            {
                model.Predict(inputs, outputs);
            }
        });

        Assert.True(allocated < repeats, $"{allocated} bytes for {repeats} predictions");
    }

    private static Func<long> Train<TTarget>(GeneratedModel<TTarget> model, Batch examples, TrainingOptions options)
        where TTarget : unmanaged
    {
        Dataset<float, TTarget> data = model.Data(examples);
        return () => Allocated(() => model.Model.Train(data, options: options));
    }

    /// <summary>The bytes that the whole process allocates meanwhile.</summary>
    private static long Allocated(Action action)
    {
        action();
        long least = long.MaxValue;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            action();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
