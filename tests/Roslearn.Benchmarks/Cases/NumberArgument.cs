using System.Globalization;

namespace Roslearn.Benchmarks.Cases;

/// <summary>Numbers on the command line.</summary>
internal static class NumberArgument
{
    /// <summary>A whole number from 1.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static int Count(string text, string name) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0
            ? value
            : throw new ArgumentException($"{name} is {text}, expected a whole number from 1", name);

    /// <summary>A positive number.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static double Positive(string text, string name) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentException($"{name} is {text}, expected a number above 0", name);
}
