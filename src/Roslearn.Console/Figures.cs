using System.Globalization;

namespace Roslearn.Display;

/// <summary>The figures of a training as text, alike under every culture.</summary>
internal static class Figures
{
    /// <summary><c>epoch  3/12</c>, as wide for every epoch.</summary>
    public static string Count(int epoch, int epochs)
    {
        string all = epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {epoch.ToString(CultureInfo.InvariantCulture).PadLeft(all.Length)}/{all}";
    }

    /// <summary>Four decimals, or of small losses two digits and of large ones four.</summary>
    public static string Loss(double loss) => loss.ToString(loss is > 0 and < 0.001 ? "0.0E-0" : loss >= 1e5 ? "0.000E-0" : "0.0000", CultureInfo.InvariantCulture);

    /// <summary>Losses, the metric that matters and the time of an epoch.</summary>
    public static string Of(EpochRecord epoch)
    {
        string text = "loss " + Loss(epoch.Loss);
        if (epoch.Validation is { } validation)
        {
            text += "  val. " + Loss(validation.Loss);
            text += validation.Accuracy is double accuracy ? string.Create(CultureInfo.InvariantCulture, $"  acc. {100 * accuracy:0.00} %")
                : validation.R2 is double r2 ? string.Create(CultureInfo.InvariantCulture, $"  R2 {r2:0.0000}")
                : "";
        }

        return text + "  " + Time(epoch.Duration);
    }

    /// <summary><c>7 ms</c>, <c>0.42 s</c>, <c>12 s</c>, <c>3:05 min</c>, <c>2:10 h</c>.</summary>
    public static string Time(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00} h")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00} min")
        : time.TotalSeconds >= 10 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s")
        : time.TotalSeconds >= 0.1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms");
}
