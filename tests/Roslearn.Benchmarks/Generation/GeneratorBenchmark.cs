using System.Globalization;

namespace Roslearn.Benchmarks.Generation;

/// <summary>
/// Times the generator in a driver, as an editor runs it, and counts what it did. Counts are the same on every machine: they, not
/// the times, tell whether typing stays cheap.
/// </summary>
internal static class GeneratorBenchmark
{
    /// <summary>Runs of an edit; the median is shown.</summary>
    private const int Runs = 9;

    private static readonly int[] s_modelCounts = [1, 20, 100];

    public static void Run()
    {
        // The first run compiles the generator itself.
        new UserProject(1, track: false).Generate();
        Console.WriteLine($"{"models",8}  {"edit",-22}{"runs",6}{"median ms",12}{"max ms",10}{"reads",8}{"compiles",10}{"files",7}{"bytes",12}");
        foreach (int models in s_modelCounts)
        {
            Print(models, "cold", track => Cold(models, track));
            Print(models, "unrelated edit", track => Edits(models, track, (project, run) => project.EditUnrelated(Comment(run))));
            Print(models, "changed value", track => Edits(models, track, (project, run) => project.EditModel(UserSources.Model(0, learningRate: Rate(run)))));
            Print(models, "keystrokes elsewhere", track => Type(models, track, inModel: false));
            Print(models, "keystrokes in a model", track => Type(models, track, inModel: true));
        }
    }

    private static IReadOnlyList<DriverRun> Cold(int models, bool track) =>
        [.. Enumerable.Range(0, Runs).Select(_ => new UserProject(models, track).Generate())];

    private static IReadOnlyList<DriverRun> Edits(int models, bool track, Action<UserProject, int> edit)
    {
        var project = new UserProject(models, track);
        project.Generate();
        var runs = new List<DriverRun>();
        for (int run = 0; run < Runs; run++)
        {
            edit(project, run);
            runs.Add(project.Generate());
        }

        return runs;
    }

    private static IReadOnlyList<DriverRun> Type(int models, bool track, bool inModel)
    {
        var project = new UserProject(models, track);
        project.Generate();
        var runs = new List<DriverRun>();
        foreach ((_, string text) in Keystrokes.All().Where(key => key.InModel == inModel))
        {
            if (inModel)
            {
                project.EditModel(text);
            }
            else
            {
                project.EditUnrelated(text);
            }

            runs.Add(project.Generate());
        }

        return runs;
    }

    /// <summary>Times from a driver that does not track its steps, counts from one that does: all runs together.</summary>
    private static void Print(int models, string edit, Func<bool, IReadOnlyList<DriverRun>> run)
    {
        IReadOnlyList<DriverRun> timed = run(false);
        IReadOnlyList<DriverRun> counted = run(true);
        double[] times = [.. timed.Select(result => result.Milliseconds).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{models,8}  {edit,-22}{times.Length,6}{times[times.Length / 2],12:F2}{times[^1],10:F2}{counted.Sum(result => result.Parses),8}{counted.Sum(result => result.Compiles),10}{counted.Sum(result => result.Files),7}{counted.Sum(result => result.Bytes),12}"));
    }

    private static string Comment(int run) =>
        UserSources.Unrelated.Replace(UserSources.Caret, "// " + run.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Rate(int run) => "0.00" + (run + 2).ToString(CultureInfo.InvariantCulture);
}
