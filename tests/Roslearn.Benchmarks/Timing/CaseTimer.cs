using System.Diagnostics;
using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Timing;

/// <summary>Times a case.</summary>
internal static class CaseTimer
{
    public static TimingResult Run(BenchmarkCase benchmark, RunOptions options) =>
        benchmark.IsPrediction ? PredictionTimer.Run(benchmark, options) : TrainingTimer.Run(benchmark, options);

    /// <summary>Has steps done in portions of about half a window until the recorder has enough.</summary>
    /// <param name="recorder">What watches.</param>
    /// <param name="run">Does at least so many steps and says how many.</param>
    public static void Drive(WindowRecorder recorder, Func<long, long> run)
    {
        long portion = 1;
        for (long done = 0; !recorder.IsFinished;)
        {
            long start = Stopwatch.GetTimestamp();
            long steps = run(portion);
            done += steps;
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            portion = Math.Clamp((long)(recorder.WindowSeconds / 2 / seconds * steps), 1, 2 * steps);
            recorder.Observe(done);
        }
    }
}
