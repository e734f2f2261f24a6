namespace Roslearn.Training;

/// <summary>Where the values of a chart lie on its height, and where its ticks are: at 1, 2 or 5 times a power of ten, or at powers of ten.</summary>
internal sealed class ChartAxis
{
    private const int Ticks = 5;

    /// <summary>Values that span more than this factor are drawn on a logarithmic axis.</summary>
    private const double LinearSpan = 50;

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
            return;
        }

        if (high == low)
        {
            // One value has a tick of its own, in the middle.
            double distance = high == 0 ? 1 : Math.Abs(high);
            (_low, _high) = (low - distance, high + distance);
            Marks = [_low, low, _high];
            return;
        }

        double step = Step(high - low);
        (_low, _high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        Marks = [.. Enumerable.Range(0, (int)Math.Round((_high - _low) / step) + 1).Select(i => Math.Round(_low + (i * step), 12))];
    }

    /// <summary>Whether equal factors are equally far apart.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The values with a tick.</summary>
    public double[] Marks { get; }

    /// <summary>Where a value lies, 0 at the bottom and 1 at the top.</summary>
    public double Share(double value) => ((IsLogarithmic ? Math.Log10(value) : value) - _low) / (_high - _low);

    private static double Step(double span)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / Ticks)));
        double rest = span / Ticks / power;
        return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
    }
}
