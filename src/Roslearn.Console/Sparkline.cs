namespace Roslearn.Display;

/// <summary>The course of a number in one line of text: a character for each value, high where it is high.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Plain = "_.-=+*#@";

    /// <summary>Above this factor between the greatest and the least value heights are logarithmic: else the first loss would flatten all others.</summary>
    private const double LinearSpan = 10;

    /// <summary>The line. Values that are no numbers are shown as <c>!</c>; equal ones lie at the bottom.</summary>
    /// <param name="values">The values; of more than there is room for, the last of each run of equal length.</param>
    /// <param name="width">The greatest length.</param>
    /// <param name="unicode">Whether the terminal has block characters.</param>
    public static string Of(IReadOnlyList<double> values, int width, bool unicode)
    {
        int count = Math.Min(values.Count, Math.Max(0, width));
        double[] shown = [.. Enumerable.Range(0, count).Select(i => values[(int)(((long)(i + 1) * values.Count / count) - 1)])];
        double[] finite = [.. shown.Where(double.IsFinite)];
        if (finite.Length > 0 && finite.Min() > 0 && finite.Max() > LinearSpan * finite.Min())
        {
            shown = [.. shown.Select(value => Math.Log(value))];
            finite = [.. finite.Select(value => Math.Log(value))];
        }

        string characters = unicode ? Blocks : Plain;
        double low = finite.DefaultIfEmpty().Min(), span = finite.DefaultIfEmpty().Max() - low;
        return string.Concat(shown.Select(value => !double.IsFinite(value) ? '!'
            : span > 0 ? characters[(int)Math.Min(characters.Length - 1, (value - low) / span * characters.Length)]
            : characters[0]));
    }
}
