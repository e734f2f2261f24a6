using System.Globalization;

namespace Roslearn.Benchmarks.Timing;

/// <summary>Processor time in seconds, to see whether somebody else used the machine meanwhile.</summary>
internal static class ProcessorTime
{
    private const string Statistics = "/proc/stat";
    private const double TicksPerSecond = 100;
    private const int Idle = 4;
    private const int InputWait = 5;
    private const int LastField = 8;

    /// <summary>Of this process, all threads together.</summary>
    public static double Own => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>Of everybody; 0 where the system does not tell (anything but Linux).</summary>
    public static double Everybody
    {
        get
        {
            if (!File.Exists(Statistics))
            {
                return 0;
            }

            string[] fields = File.ReadLines(Statistics).First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return Enumerable.Range(1, Math.Min(LastField, fields.Length - 1))
                .Where(column => column is not Idle and not InputWait)
                .Sum(column => double.Parse(fields[column], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }
}
