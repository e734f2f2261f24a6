namespace Samples.Common;

/// <summary>The command line of the samples that read files: <c>--data DIR</c>.</summary>
public static class DataFolder
{
    /// <summary>The folder that the arguments name, or <paramref name="usual"/> when there are none.</summary>
    /// <param name="arguments">The command line, without the program.</param>
    /// <param name="usual">The folder to use when none is named.</param>
    /// <exception cref="ArgumentException">The arguments are not <c>--data DIR</c>.</exception>
    public static string From(ReadOnlySpan<string> arguments, string usual) => arguments switch
    {
        [] => usual,
        ["--data", var folder] when folder.Length > 0 => folder,
        _ => throw new ArgumentException($"Expected no arguments or --data DIR, got: {string.Join(' ', arguments!)}"),
    };
}
