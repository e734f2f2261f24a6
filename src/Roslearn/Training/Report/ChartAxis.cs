using System.Globalization;

namespace Roslearn.Training;

/// <summary>Where the values of a chart lie on its height, and where its ticks are: at 1, 2 or 5 times a power of ten, or at powers of ten.</summary>
internal sealed class ChartAxis
{
    private const int Ticks = 5;

    /// <summary>Values that span more than this factor are drawn on a logarithmic axis.</summary>
    private const double LinearSpan = 50;

    /// <summary>What the labels take at most for a character, in pixels; of the usual fonts DejaVu is the widest.</summary>
    private const double CharacterWidth = 7.7;

    private readonly double _low;
    private readonly double _high;

    /// <summary>An axis that shows all of these finite values.</summary>
    public ChartAxis(double[] values)
    {
        double low = values.Min(), high = values.Max();
        IsLogarithmic = low > 0 && high / low > LinearSpan;
        if (IsLogarithmic)
        {
            (_low, _high) = (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
            int every = Math.Max(1, (int)Math.Ceiling((_high - _low) / Ticks));
            Marks = [.. Enumerable.Range(0, (int)(_high - _low) + 1).Where(i => i % every == 0).Select(i => Math.Pow(10, _low + i))];
            Labels = [.. Marks.Select(Html.Number)];
            return;
        }

        if (high == low)
        {
            // One value has a tick of its own, in the middle.
            double distance = high == 0 ? 1 : Math.Abs(high);
            (_low, _high) = (low - distance, high + distance);
            Marks = [_low, low, _high];
            Labels = [.. Marks.Select(Html.Number)];
            return;
        }

        double step = Step(high - low);
        double first = Math.Floor(low / step), last = Math.Ceiling(high / step);
        (_low, _high) = (first * step, last * step);
        Marks = [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
        Labels = [.. Marks.Select(mark => Label(mark, step))];
    }

    /// <summary>Whether equal factors are equally far apart.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The values with a tick.</summary>
    public double[] Marks { get; }

    /// <summary>What each tick says: as many digits as tell it from the next.</summary>
    public string[] Labels { get; }

    /// <summary>The room that the labels take, in pixels.</summary>
    public double LabelWidth => CharacterWidth * Labels.Max(label => label.Length);

    /// <summary>Where a value lies, 0 at the bottom and 1 at the top.</summary>
    public double Share(double value) => ((IsLogarithmic ? Math.Log10(value) : value) - _low) / (_high - _low);

    private string Label(double mark, double step)
    {
        int decimals = -Exponent(step);
        double largest = Math.Max(Math.Abs(_low), Math.Abs(_high));
        string format = largest is >= Html.Plainest and < Html.Longest
            ? "N" + Math.Max(0, decimals).ToString(CultureInfo.InvariantCulture)
            : "0." + new string('#', Exponent(largest) + decimals) + "E+00";
        return mark == 0 ? "0" : mark.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The power of ten of the first digit; a step that rounding made a little smaller than 0.001 counts as that.</summary>
    private static int Exponent(double value) => (int)Math.Floor(Math.Log10(value) + 1e-9);

    private static double Step(double span)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / Ticks)));
        double rest = span / Ticks / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }
}
