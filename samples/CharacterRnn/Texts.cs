using System.Runtime.CompilerServices;

namespace CharacterRnn;

/// <summary>What to learn from: a file, or the sources of this repository.</summary>
public static class Texts
{
    /// <summary>Reads the file, or without one the C# files under <c>src</c>. Characters beyond ASCII become '?'.</summary>
    public static string Read(string? path) => Ascii(path is not null ? File.ReadAllText(path) : Sources());

    private static string Sources([CallerFilePath] string here = "")
    {
        string root = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src");
        return string.Join('\n', Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));
    }

    private static string Ascii(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] = from[i] < 128 ? from[i] : '?';
        }
    });
}
