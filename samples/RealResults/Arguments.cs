using System.Globalization;

namespace RealResults;

/// <summary>The command line: <c>--data DIR --only mnist --seeds 5</c>, in any order, each at most once.</summary>
/// <param name="Folder">Where the data is.</param>
/// <param name="Only">The experiment to run; <see langword="null"/>: all.</param>
/// <param name="Seeds">How often to measure.</param>
internal sealed record Arguments(string Folder, string? Only, int Seeds)
{
    private const int UsualSeeds = 5;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">It is another one.</exception>
    public static Arguments From(ReadOnlySpan<string> arguments)
    {
        var result = new Arguments("data", null, UsualSeeds);
        for (; arguments.Length > 0; arguments = arguments[2..])
        {
            result = arguments switch
            {
                ["--data", var folder, ..] => result with { Folder = folder },
                ["--only", var name, ..] => result with { Only = name },
                ["--seeds", var text, ..] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) && seeds > 0 =>
                    result with { Seeds = seeds },
                _ => throw new ArgumentException($"Expected --data DIR, --only NAME or --seeds COUNT, got: {string.Join(' ', arguments!)}"),
            };
        }

        return result;
    }
}
