using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Timing;

/// <summary>Times the public members of a model over characters.</summary>
internal static class SequenceTimer
{
    private const int AllocationSteps = 100;

    public static TimingResult Run(SequenceCase benchmark, RunOptions options) => benchmark.IsPrediction ? Predict(benchmark, options) : Train(benchmark, options);

    private static TimingResult Train(SequenceCase benchmark, RunOptions options)
    {
        IModel<int, int> model = benchmark.Create();
        Dataset<int, int> data = TextData.Make(benchmark.Batch);
        Dataset<int, int> sample = data.Slice(0, benchmark.Batch);
        var training = new TrainingOptions { BatchSize = benchmark.Batch, Threads = options.Threads };
        double before = model.Evaluate(sample).Loss;
        var recorder = new WindowRecorder(options.Threads, options.Seconds);
        TrainingTimer.TimeOneTraining(model, data, training, recorder);
        TrainingTimer.CheckLoss(benchmark.Name, before, model.Evaluate(sample).Loss);
        return TimingResult.Of(
            benchmark.Name, benchmark.Batch, benchmark.Flops, options.Threads, recorder, AllocationProbe.BytesPerStep(model, data, training));
    }

    private static TimingResult Predict(SequenceCase benchmark, RunOptions options)
    {
        IModel<int, int> model = benchmark.Create();
        Dataset<int, int> data = TextData.Make(benchmark.Batch);
        int[] inputs = [.. Enumerable.Range(0, benchmark.Batch).SelectMany(i => data.Input(i).ToArray())];
        float[] outputs = new float[(benchmark.Step is null ? inputs.Length : 1) * SequenceCase.Vocabulary];
        Action<int, float[]>? step = benchmark.Step?.Invoke(model);
        var recorder = new WindowRecorder(1, options.Seconds);
        CaseTimer.Drive(recorder, Calls);
        CheckProbabilities(benchmark.Name, outputs);
        double allocated = PredictionTimer.BytesPerStep(() => Calls(AllocationSteps));
        return TimingResult.Of(benchmark.Name, benchmark.Batch, benchmark.Flops, 1, recorder, allocated);

        long Calls(long count)
        {
            for (long i = 0; i < count; i++)
            {
                if (step is null)
                {
                    model.Predict(inputs, outputs);
                }
                else
                {
                    step(inputs[i % inputs.Length], outputs);
                }
            }

            return count;
        }
    }

    /// <summary>A prediction that was not made is fast.</summary>
    private static void CheckProbabilities(string name, float[] outputs)
    {
        foreach (float[] step in outputs.Chunk(SequenceCase.Vocabulary))
        {
            if (!(Math.Abs(step.Sum() - 1) < 1e-4f))
            {
                throw new InvalidOperationException($"{name}: the probabilities of a step sum to {step.Sum()}, expected 1");
            }
        }
    }
}
