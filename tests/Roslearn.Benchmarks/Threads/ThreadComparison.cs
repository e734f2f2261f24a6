using Roslearn.Benchmarks.Cases;
using Roslearn.Benchmarks.Timing;

namespace Roslearn.Benchmarks.Threads;

/// <summary>
/// Times training steps with one thread and with several in turn, alone and beside a program that keeps one processor busy: more threads should
/// gain, and never lose.
/// </summary>
internal static class ThreadComparison
{
    private const int Passes = 3;

    /// <summary>Smaller steps run on one thread unless the caller wants otherwise.</summary>
    private static readonly string[] Cases = ["mlp-card", "mlp-card-b256", "mlp-wide", "mlp-1024"];

    public static void Run(RunOptions options)
    {
        int threads = options.Threads > 1 ? options.Threads : Math.Max(2, Environment.ProcessorCount);
        Console.WriteLine($"{"case",-16}{"beside",-12}{"us, 1 thread",16}{$"us, {threads} threads",16}{"gain",8}");
        foreach (string name in Cases)
        {
            Compare(name, "nothing", options, threads);
            using var neighbour = new BusyNeighbour();
            Compare(name, "busy core", options, threads);
        }
    }

    private static void Compare(string name, string beside, RunOptions options, int threads)
    {
        BenchmarkCase benchmark = CaseTable.Find(name, options.Batch);
        double[] alone = new double[Passes], together = new double[Passes];
        for (int pass = 0; pass < Passes; pass++)
        {
            alone[pass] = CaseTimer.Run(benchmark, options with { Threads = 1 }).MedianUsPerStep;
            together[pass] = CaseTimer.Run(benchmark, options with { Threads = threads }).MedianUsPerStep;
        }

        Array.Sort(alone);
        Array.Sort(together);
        double one = alone[Passes / 2], several = together[Passes / 2];
        Console.WriteLine(FormattableString.Invariant($"{name,-16}{beside,-12}{one,16:F2}{several,16:F2}{one / several,8:F2}"));
    }
}
