namespace EndToEnd.RealData;

/// <summary>
/// The folder of public data sets that some tests read: <c>ROSLEARN_DATA</c>, or <c>shared/data</c> beside the repository. Tests
/// without their file are skipped.
/// </summary>
public static class DataFiles
{
    private const string Variable = "ROSLEARN_DATA";

    /// <summary>The path of a file of the folder; skips the test where it is not.</summary>
    public static string Find(string folder, string file)
    {
        string path = Path.Combine(Root ?? "", folder, file);
        Assert.SkipUnless(Root is not null && File.Exists(path), $"{folder}/{file} is not here: set {Variable} to a folder that has it");
        return path;
    }

    private static string? Root { get; } = Environment.GetEnvironmentVariable(Variable) ?? BesideRepository();

    private static string? BesideRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generators.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "data");
            }
        }

        return null;
    }
}
