using System.Diagnostics;

namespace EndToEnd.Training;

/// <summary>A training whose process is killed, again and again, at random moments ends in the same bits as one that was left alone.</summary>
public sealed class KilledTrainingTests : IDisposable
{
    private const int Kills = 6;

    /// <summary>At most so many epochs after the one waited for; all kills together leave most of the training, however late this process gets its turn.</summary>
    private const int EpochsBeyond = 4;

    private readonly string _directory = Directory.CreateTempSubdirectory("roslearn-killed-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void KilledAtRandomMoments_EndsInTheSameBits()
    {
        (byte[] expected, string[] history, double seconds) = Run("whole");
        var random = new Random();
        int beyond = Math.Max(2, (int)(1000 * seconds / history.Length * EpochsBeyond));
        int killed = 0;
        for (int i = 0; i < Kills; i++)
        {
            killed += RunAndKill("killed", afterEpochs: 1 + random.Next(3), TimeSpan.FromMilliseconds(random.Next(1, beyond))) ? 1 : 0;
        }

        (byte[] weights, string[] resumed, _) = Run("killed");

        Assert.True(killed >= 3, $"{killed} of {Kills} processes were killed before their end");
        Assert.Equal(history, resumed);
        Assert.Equal(expected, weights);
        Assert.Equal(["killed.checkpoint", "killed.safetensors", "whole.checkpoint", "whole.safetensors"], Directory.GetFiles(_directory).Select(Path.GetFileName).Order());
    }

    /// <summary>Lets a process train to its end.</summary>
    private (byte[] Weights, string[] History, double Seconds) Run(string name)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(name);
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return (File.ReadAllBytes(Weights(name)), [.. lines.Where(line => line[0] == '=')], Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>Kills a process some time after it finished so many epochs; false if it came to its end before.</summary>
    private bool RunAndKill(string name, int afterEpochs, TimeSpan delay)
    {
        using Process process = Start(name);
        for (int epoch = 0; epoch < afterEpochs && process.StandardOutput.ReadLine() is not null; epoch++)
        {
        }

        // On Unix this is SIGKILL: the process cannot put anything in order.
        bool isKilled = !process.WaitForExit(delay);
        process.Kill();
        process.WaitForExit();
        return isKilled;
    }

    private Process Start(string name) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Roslearn.EndToEnd.Trainer.dll"), Path.Combine(_directory, name + ".checkpoint"), Weights(name)])
    {
        RedirectStandardOutput = true,
    })!;

    private string Weights(string name) => Path.Combine(_directory, name + ".safetensors");
}
