using System.Globalization;

namespace FashionMnist;

/// <summary>How often to train, each time from other weights: <c>--seeds 3</c>.</summary>
internal static class Seeds
{
    private const string Option = "--seeds";

    /// <summary>The number behind the option, 1 without it; <paramref name="rest"/> are the other arguments.</summary>
    /// <exception cref="ArgumentException">No whole number from 1 on stands behind the option.</exception>
    public static int From(string[] arguments, out string[] rest)
    {
        int at = Array.IndexOf(arguments, Option);
        rest = arguments;
        if (at < 0)
        {
            return 1;
        }

        rest = [.. arguments[..at], .. arguments[Math.Min(at + 2, arguments.Length)..]];
        string? text = at + 1 < arguments.Length ? arguments[at + 1] : null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seeds) && seeds > 0
            ? seeds
            : throw new ArgumentException($"{Option} expects a whole number from 1 on, but got {text ?? "nothing"}");
    }
}
