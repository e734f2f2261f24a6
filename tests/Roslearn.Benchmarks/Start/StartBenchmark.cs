using System.Diagnostics;
using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Start;

/// <summary>Times fresh processes from their start to the first prediction and to the end of the first training step.</summary>
internal static class StartBenchmark
{
    private const int DefaultRuns = 11;

    private static readonly (string Mode, string Case)[] Children =
    [
        (StartChild.Nothing, "mlp-card"),
        (StartChild.Prediction, "mlp-tiny"),
        (StartChild.Prediction, "mlp-card"),
        (StartChild.Training, "mlp-tiny"),
        (StartChild.Training, "mlp-card"),
    ];

    public static int Run(ReadOnlySpan<string> arguments)
    {
        int runs = arguments switch
        {
            [] => DefaultRuns,
            ["--runs", var count] => NumberArgument.Count(count, "--runs"),
            _ => throw new ArgumentException("start: expected nothing behind it, or --runs and a number", nameof(arguments)),
        };
        Console.WriteLine($"{"until",-12}{"case",-12}{"median ms",12}{"min",10}{"max",10}");
        foreach ((string mode, string name) in Children)
        {
            // Once unmeasured: the files are in the system's cache then, as they are for the peers.
            Milliseconds(mode, name);
            double[] times = [.. Enumerable.Range(0, runs).Select(_ => Milliseconds(mode, name)).Order()];
            Console.WriteLine(FormattableString.Invariant($"{mode,-12}{name,-12}{times[runs / 2],12:F1}{times[0],10:F1}{times[^1],10:F1}"));
        }

        return 0;
    }

    private static double Milliseconds(string mode, string name)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process child = ChildProgram.Start([StartChild.Argument, mode, name]);
        string? line = child.StandardOutput.ReadLine();
        double elapsed = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        child.WaitForExit();
        return line == StartChild.Ready && child.ExitCode == 0
            ? elapsed
            : throw new InvalidOperationException($"the process for {mode} {name} ended with code {child.ExitCode} and said {line ?? "nothing"}, expected {StartChild.Ready}");
    }
}
