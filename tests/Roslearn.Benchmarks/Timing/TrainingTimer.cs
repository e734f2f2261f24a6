using System.Diagnostics;
using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Timing;

/// <summary>
/// Times the public <c>Train</c> over a data set of many batches, so that a step holds all that a user pays for: its share of
/// shuffling, the copy of its examples, forward, loss, backward, update. Two ways, by the length of a step:
/// </summary>
/// <remarks>
/// <para>Steps of <see cref="LongStep"/> seconds and more are timed between the progress reports of a single training: what happens
/// once in a training (checking the data, clearing the moments) is outside, and asking the clock after every step is below a
/// thousandth of it.</para>
/// <para>Shorter steps are timed by whole trainings of many epochs without progress reports. What happens once in a training is
/// then below a thousandth: such networks are small.</para>
/// </remarks>
internal static class TrainingTimer
{
    private const double LongStep = 20e-6;

    /// <summary>Examples that the loss is measured with before and after.</summary>
    private const int Sample = 1024;

    public static TimingResult Run(BenchmarkCase benchmark, RunOptions options)
    {
        IModel<float, int> model = benchmark.Create();
        Dataset<float, int> data = TeacherData.Make(benchmark.Inputs, benchmark.Classes, benchmark.Batch);
        Dataset<float, int> sample = data.Slice(0, Math.Min(Sample, data.Count));
        var training = new TrainingOptions { BatchSize = benchmark.Batch, Threads = options.Threads };
        double before = model.Evaluate(sample).Loss;
        bool isLong = StepSeconds(model, data, benchmark.Batch, training) >= LongStep;
        var recorder = new WindowRecorder(options.Threads, options.Seconds);
        if (isLong)
        {
            TimeOneTraining(model, data, training, recorder);
        }
        else
        {
            TimeWholeTrainings(model, data, data.Count / benchmark.Batch, training, recorder);
        }

        CheckLoss(benchmark.Name, before, model.Evaluate(sample).Loss);
        return TimingResult.Of(benchmark, options.Threads, recorder, AllocationProbe.BytesPerStep(model, data, training));
    }

    /// <summary>The length of a step, roughly: of a training long enough that its start does not show.</summary>
    private static double StepSeconds(IModel<float, int> model, Dataset<float, int> data, int batch, TrainingOptions training)
    {
        const int Batches = 4;
        const double LongEnough = 5e-3;
        Dataset<float, int> few = data.Slice(0, Batches * batch);
        model.Train(few, options: training with { Epochs = 1 });
        for (int epochs = 1; ; epochs *= 10)
        {
            long start = Stopwatch.GetTimestamp();
            model.Train(few, options: training with { Epochs = epochs });
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (seconds >= LongEnough)
            {
                return seconds / (Batches * epochs);
            }
        }
    }

    /// <summary>Times the steps of a training between its progress reports.</summary>
    public static void TimeOneTraining<TInput>(
        IModel<TInput, int> model, Dataset<TInput, int> data, TrainingOptions training, WindowRecorder recorder)
        where TInput : unmanaged
    {
        using var stop = new CancellationTokenSource();
        var windows = new ProgressWindows(recorder, stop);
        model.Train(data, options: training with { Epochs = int.MaxValue }, progress: windows, cancellationToken: stop.Token);
    }

    private static void TimeWholeTrainings(
        IModel<float, int> model, Dataset<float, int> data, int stepsPerEpoch, TrainingOptions training, WindowRecorder recorder) =>
        CaseTimer.Drive(recorder, steps =>
        {
            int epochs = (int)Math.Max(1, steps / stepsPerEpoch);
            model.Train(data, options: training with { Epochs = epochs });
            return (long)epochs * stepsPerEpoch;
        });

    /// <summary>A step that trains nothing is fast.</summary>
    public static void CheckLoss(string name, double before, double after)
    {
        Console.Error.WriteLine(FormattableString.Invariant($"{name}: loss {before:F4} before, {after:F4} after"));
        if (!(after < before))
        {
            throw new InvalidOperationException($"{name}: the loss is {after} after training, expected less than {before}");
        }
    }

    /// <summary>Watches a training from inside.</summary>
    private sealed class ProgressWindows(WindowRecorder recorder, CancellationTokenSource stop) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            recorder.Observe(((value.Epoch - 1L) * value.Steps) + value.Step);
            if (recorder.IsFinished)
            {
                stop.Cancel();
            }
        }
    }
}
