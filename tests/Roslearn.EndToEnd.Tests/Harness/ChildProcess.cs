using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EndToEnd.Harness;

/// <summary>Runs a test of this assembly in a process of its own, since vector units are switched off before a process starts.</summary>
public static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The exit code and all that was written.</summary>
    /// <param name="test">Class and method.</param>
    /// <param name="environment">Variables to set.</param>
    public static (int ExitCode, string Output) RunTest(string test, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Host, [typeof(ChildProcess).Assembly.Location, "-method", test, "-noLogo", "-noColor"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{test} did not end within {Patience}");
        }

        return (process.ExitCode, $"{output.Result}\n{errors.Result}");
    }

    /// <summary>The dotnet command that belongs to the running framework, three folders above it.</summary>
    private static string Host => Path.GetFullPath(
        Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
