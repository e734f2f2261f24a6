using System.Globalization;

namespace FashionMnist;

/// <summary>How often to train, each time from other weights: <c>--seeds 3</c>. <c>--seed 2</c> trains once from those of that seed.</summary>
internal static class Seeds
{
    private const string Count = "--seeds";
    private const string Single = "--seed";

    /// <summary>The seeds to train from, 0 alone without an option; <paramref name="rest"/> are the other arguments.</summary>
    /// <exception cref="ArgumentException">No whole number stands behind the option.</exception>
    public static IReadOnlyList<ulong> From(string[] arguments, out string[] rest)
    {
        int? single = Number(arguments, Single, 0, out rest);
        int count = Number(rest, Count, 1, out rest) ?? 1;
        return single is { } seed ? [(ulong)seed] : [.. Enumerable.Range(0, count).Select(number => (ulong)number)];
    }

    private static int? Number(string[] arguments, string option, int minimum, out string[] rest)
    {
        int at = Array.IndexOf(arguments, option);
        rest = arguments;
        if (at < 0)
        {
            return null;
        }

        rest = [.. arguments[..at], .. arguments[Math.Min(at + 2, arguments.Length)..]];
        string? text = at + 1 < arguments.Length ? arguments[at + 1] : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= minimum
            ? number
            : throw new ArgumentException($"{option} expects a whole number from {minimum} on, but got {text ?? "nothing"}");
    }
}
