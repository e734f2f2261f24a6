using System.Diagnostics;
using System.Text.Json;
using Roslearn.Benchmarks.Cases;

namespace Roslearn.Benchmarks.Timing;

/// <summary>What is printed of a case, as one line of JSON; README.md says what each member means.</summary>
internal sealed record TimingResult
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string Peer => "roslearn";

    public required string Case { get; init; }

    public required int Threads { get; init; }

    public required int Batch { get; init; }

    public required double MedianUsPerStep { get; init; }

    public required double SamplesPerS { get; init; }

    public required double Min { get; init; }

    public required double Max { get; init; }

    public required int Windows { get; init; }

    public required int WindowsRun { get; init; }

    public required double Disturbance { get; init; }

    public required long StepsPerWindow { get; init; }

    public required double FlopsPerStep { get; init; }

    public required double Gflops { get; init; }

    public required double FmaProbeGflops { get; init; }

    public required double PeakFraction { get; init; }

    public required double ManagedAllocPerStep { get; init; }

    public required long PeakRssMb { get; init; }

    /// <summary>Draws the result from the windows.</summary>
    /// <param name="benchmark">What was timed.</param>
    /// <param name="threads">With so many threads.</param>
    /// <param name="recorder">Its windows.</param>
    /// <param name="allocatedPerStep">Bytes of managed memory.</param>
    public static TimingResult Of(BenchmarkCase benchmark, int threads, WindowRecorder recorder, double allocatedPerStep) =>
        Of(benchmark.Name, benchmark.Batch, benchmark.Flops, threads, recorder, allocatedPerStep);

    /// <summary>Draws the result from the windows.</summary>
    public static TimingResult Of(string name, int batch, double flops, int threads, WindowRecorder recorder, double allocatedPerStep)
    {
        Window[] used = recorder.Used;
        double median = used[used.Length / 2].Microseconds;
        double[] probes = [.. recorder.Windows.Select(window => window.PeakGigaFlops).Order()];
        double peak = probes[probes.Length / 2] * threads;
        double gigaFlops = flops / median * 1e-3;
        using var process = Process.GetCurrentProcess();
        return new TimingResult
        {
            Case = name,
            Threads = threads,
            Batch = batch,
            MedianUsPerStep = Math.Round(median, 4),
            SamplesPerS = Math.Round(batch / median * 1e6),
            Min = Math.Round(used[0].Microseconds, 4),
            Max = Math.Round(used[^1].Microseconds, 4),
            Windows = used.Length,
            WindowsRun = recorder.Windows.Count,
            Disturbance = Math.Round(used.Max(window => window.Disturbance), 3),
            StepsPerWindow = used[used.Length / 2].Steps,
            FlopsPerStep = flops,
            Gflops = Math.Round(gigaFlops, 2),
            FmaProbeGflops = Math.Round(peak),
            PeakFraction = Math.Round(gigaFlops / peak, 3),
            ManagedAllocPerStep = Math.Round(allocatedPerStep, 2),
            PeakRssMb = process.PeakWorkingSet64 >> 20,
        };
    }

    /// <summary>The line.</summary>
    public override string ToString() => JsonSerializer.Serialize(this, Format);
}
