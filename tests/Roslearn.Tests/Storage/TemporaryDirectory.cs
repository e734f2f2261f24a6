namespace Roslearn.Tests.Storage;

/// <summary>A directory of its own for each test, removed at the end.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("roslearn-tests-").FullName;

    /// <summary>The names of all files, hidden ones included.</summary>
    public IEnumerable<string?> FileNames => Directory.GetFiles(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
