using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Timing;

/// <summary>Times the public <c>Predict</c>, again and again with the same inputs, as the peers are timed.</summary>
internal static class PredictionTimer
{
    /// <summary>Predictions that are watched for allocations.</summary>
    private const int AllocationSteps = 100;

    public static TimingResult Run(BenchmarkCase benchmark, RunOptions options)
    {
        IModel<float, int> model = benchmark.Create();
        Dataset<float, int> data = TeacherData.Make(benchmark.Inputs, benchmark.Classes, benchmark.Batch);
        float[] inputs = new float[benchmark.Batch * benchmark.Inputs];
        for (int i = 0; i < benchmark.Batch; i++)
        {
            data.Input(i).CopyTo(inputs.AsSpan(i * benchmark.Inputs));
        }

        float[] outputs = new float[benchmark.Batch * benchmark.Classes];
        var recorder = new WindowRecorder(1, options.Seconds);
        CaseTimer.Drive(recorder, steps => Predict(model, inputs, outputs, steps));
        CheckProbabilities(benchmark, outputs);
        return TimingResult.Of(benchmark, 1, recorder, BytesPerStep(() => Predict(model, inputs, outputs, AllocationSteps)));
    }

    /// <summary>What a call allocates on the average.</summary>
    public static double BytesPerStep(Func<long> predict)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        long steps = predict();
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / steps;
    }

    private static long Predict(IModel<float, int> model, float[] inputs, float[] outputs, long steps)
    {
        for (long step = 0; step < steps; step++)
        {
            model.Predict(inputs, outputs);
        }

        return steps;
    }

    /// <summary>A prediction that was not made is fast.</summary>
    private static void CheckProbabilities(BenchmarkCase benchmark, ReadOnlySpan<float> outputs)
    {
        for (int row = 0; row < benchmark.Batch; row++)
        {
            float sum = 0;
            foreach (float probability in outputs.Slice(row * benchmark.Classes, benchmark.Classes))
            {
                sum += probability;
            }

            if (!(Math.Abs(sum - 1) < 1e-4f))
            {
                throw new InvalidOperationException($"{benchmark.Name}: the probabilities of row {row} sum to {sum}, expected 1");
            }
        }
    }
}
