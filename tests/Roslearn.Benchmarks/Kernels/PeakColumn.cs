using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Roslearn.Benchmarks.Kernels;

/// <summary>GFLOP/s of a kernel, or its share of the peak that was probed around its run in the same process.</summary>
internal sealed class PeakColumn(bool share) : IColumn
{
    /// <summary>The peak around the run of each entry, in GFLOP/s.</summary>
    public static readonly ConcurrentDictionary<KernelEntry, double> Peaks = new();

    public string Id => ColumnName;

    public string ColumnName => share ? "Of peak" : "GFLOP/s";

    public string Legend => share ? "share of the multiply-adds that one core could do" : "useful multiply-adds, counted twice, a nanosecond";

    public UnitType UnitType => UnitType.Dimensionless;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => share ? 1 : 0;

    public bool IsNumeric => true;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var entry = (KernelEntry)benchmarkCase.Parameters[nameof(KernelBenchmark.Kernel)];
        if (entry.Flops == 0 || summary[benchmarkCase]?.ResultStatistics is not { } statistics)
        {
            return "-";
        }

        double gigaFlops = entry.Flops / statistics.Median;
        return share
            ? Peaks.TryGetValue(entry, out double peak) ? (gigaFlops / peak).ToString("P0", CultureInfo.InvariantCulture) : "-"
            : gigaFlops.ToString("F1", CultureInfo.InvariantCulture);
    }
}
