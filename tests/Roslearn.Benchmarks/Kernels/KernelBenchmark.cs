using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;
using Roslearn.Benchmarks.Cases;
using Roslearn.Benchmarks.Timing;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>Times generated kernels and passes one by one. In this process, so that the peak is probed on the same core and clock.</summary>
public class KernelBenchmark
{
    private Action _call = static () => { };
    private double _peakBefore;

    /// <summary>What is timed.</summary>
    [ParamsSource(nameof(Kernels))]
    public KernelEntry Kernel { get; set; } = null!;

    /// <summary>All there is: of each model the passes, then its kernels.</summary>
    public static IEnumerable<KernelEntry> Kernels =>
        CaseTable.Training.SelectMany(benchmark => PassEntries.Of(benchmark).Concat(KernelEntries.Of(benchmark)));

    /// <summary>Makes the operands.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _call = Kernel.Prepare();
        _call();
        _peakBefore = FmaProbe.Measure();
    }

    /// <summary>One call.</summary>
    [Benchmark]
    public void Call() => _call();

    /// <summary>Probes the peak again.</summary>
    [GlobalCleanup]
    public void Probe()
    {
        PeakColumn.Peaks[Kernel] = (_peakBefore + FmaProbe.Measure()) / 2;
        _call = static () => { };
    }

    internal static int Run(string[] arguments)
    {
        Job job = Job.Default
            .WithToolchain(InProcessNoEmitToolchain.Instance)
            .WithIterationTime(TimeInterval.FromMilliseconds(50))
            .WithWarmupCount(3)
            .WithIterationCount(9);
        IConfig config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .AddColumn(new ParamColumn(nameof(Kernel)), StatisticColumn.Median, StatisticColumn.Min, new PeakColumn(share: false), new PeakColumn(share: true))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(KernelEntry.LongestName))
            .WithOptions(ConfigOptions.DisableLogFile);
        return BenchmarkRunner.Run<KernelBenchmark>(config, arguments).HasCriticalValidationErrors ? 1 : 0;
    }
}
