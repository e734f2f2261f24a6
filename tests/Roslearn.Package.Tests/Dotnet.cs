using System.Diagnostics;
using System.Text;

namespace Roslearn.Package.Tests;

/// <summary>Runs the dotnet command as a user would, in a folder of theirs.</summary>
internal static class Dotnet
{
    /// <summary>What the build that runs this test tells its children, and a build of its own must not hear.</summary>
    private static readonly string[] Inherited = ["MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "VSTEST_DISABLE_ARTIFACTS_POSTPROCESSING"];

    /// <param name="folder">The current folder.</param>
    /// <param name="command">Build, pack or run, with its arguments.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    public static async Task<DotnetResult> Run(string folder, string command, CancellationToken cancellationToken)
    {
        // No servers that stay behind: they would hold on to the folder, and to the streams.
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["DOTNET_CLI_UI_LANGUAGE"] = "en",
                ["DOTNET_NOLOGO"] = "1",
            },
        };
        foreach (string variable in Inherited)
        {
            start.Environment.Remove(variable);
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        DataReceivedEventHandler collect = (_, line) =>
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        };
        process.OutputDataReceived += collect;
        process.ErrorDataReceived += collect;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new DotnetResult(process.ExitCode, output.ToString());
        }
    }
}
