using System.Text.RegularExpressions;

namespace EndToEnd.Documentation;

/// <summary>What stands between fences in a page of the repository.</summary>
public static partial class Markdown
{
    /// <summary>The blocks of a language, in order.</summary>
    /// <param name="page">From the top of the repository.</param>
    /// <param name="language">As the fence says; empty: none.</param>
    public static string[] Blocks(string page, string language = "csharp") =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pages", page)).ReplaceLineEndings("\n")).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex("^```(.*)\n((?:.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
