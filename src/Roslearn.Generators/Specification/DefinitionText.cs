using System.Globalization;

namespace Roslearn.Generators.Specification;

/// <summary>Numbers and attributes as people write them in a definition, the same under every culture.</summary>
public static class DefinitionText
{
    /// <summary><c>[Hidden(64, 32)]</c>.</summary>
    public static string Attribute(string name, IEnumerable<int> arguments) =>
        "[" + name + "(" + string.Join(", ", arguments.Select(Number)) + ")]";

    /// <summary><c>[Adam]</c>.</summary>
    public static string Attribute(string name) => "[" + name + "]";

    /// <summary><c>Activation.Sigmoid</c>.</summary>
    public static string Value<T>(T value)
        where T : struct, Enum => typeof(T).Name + "." + value;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest C# literal that reads back as the value: <c>0.001</c>, <c>1e-8</c>.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        int exponent = text.IndexOf('E');
        return exponent < 0
            ? text
            : text.Substring(0, exponent) + "e" + Number(int.Parse(text.Substring(exponent + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>A size in memory, rounded up: <c>1,580 KB</c>.</summary>
    public static string Kilobytes(long bytes) => Grouped((bytes + 1023) / 1024) + " KB";

    /// <summary>A share as a percentage: <c>70%</c>.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The number nearest to the value that has so few significant digits: what a person would write for it.</summary>
    public static double Rounded(double value, int digits = 2) =>
        double.Parse(value.ToString("G" + Number(digits), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A count with its digits in groups of three: <c>1,048,576</c>.</summary>
    public static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
