using Roslearn.Benchmarks.Cases;
using Roslearn.Benchmarks.Timing;

namespace Roslearn.Benchmarks.Shapes;

/// <summary>
/// Times odd shapes and their neighbours in turn and compares the time of a useful multiply-add: padding shows as a ratio above 1.
/// </summary>
internal static class ShapeComparison
{
    private const int Passes = 3;

    public static void Run(RunOptions options)
    {
        Console.WriteLine($"{"odd",-22}{"even",-22}{"odd GFLOP/s",14}{"even GFLOP/s",14}{"ratio",8}");
        foreach (ShapePair pair in ShapePair.All)
        {
            BenchmarkCase odd = CaseTable.Find(pair.Odd, options.Batch), even = CaseTable.Find(pair.Even, options.Batch);
            double[] odds = new double[Passes], evens = new double[Passes];
            for (int pass = 0; pass < Passes; pass++)
            {
                odds[pass] = CaseTimer.Run(odd, options).Gflops;
                evens[pass] = CaseTimer.Run(even, options).Gflops;
            }

            Array.Sort(odds);
            Array.Sort(evens);
            double slow = odds[Passes / 2], fast = evens[Passes / 2];
            Console.WriteLine(FormattableString.Invariant($"{pair.Odd,-22}{pair.Even,-22}{slow,14:F2}{fast,14:F2}{fast / slow,8:F2}"));
        }
    }
}
