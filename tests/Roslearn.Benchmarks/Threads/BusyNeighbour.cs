using System.Diagnostics;

namespace Roslearn.Benchmarks.Threads;

/// <summary>A process of this program that computes without end, on one processor, until this is disposed.</summary>
internal sealed class BusyNeighbour : IDisposable
{
    /// <summary>The argument of such a process.</summary>
    public const string Argument = "busy-child";

    private readonly Process _process = ChildProgram.Start([Argument]);

    /// <summary>What the process does: ends when the one that started it does.</summary>
    public static int Run()
    {
        bool ended = false;
        var watch = new Thread(() =>
        {
            while (Console.In.Read() >= 0)
            {
            }

            Volatile.Write(ref ended, true);
        })
        { IsBackground = true };
        watch.Start();
        while (!Volatile.Read(ref ended))
        {
        }

        return 0;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
