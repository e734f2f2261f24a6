using System.Diagnostics;

namespace Roslearn.Benchmarks;

/// <summary>Starts this program once more.</summary>
internal static class ChildProgram
{
    /// <summary>Starts it with arguments; its standard input and output are the caller's.</summary>
    public static Process Start(string[] arguments)
    {
        string self = Environment.ProcessPath ?? throw new InvalidOperationException("the path of this process is unknown");
        bool isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        string[] command = [.. isHost ? new[] { typeof(ChildProgram).Assembly.Location } : [], .. arguments];
        var start = new ProcessStartInfo(self, command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"could not start {self}");
    }
}
