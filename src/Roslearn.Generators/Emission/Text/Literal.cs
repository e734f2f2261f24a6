using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Roslearn.Generators.Emission;

/// <summary>C# literals, the same under every culture.</summary>
internal static class Literal
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(IEnumerable<int> values) => string.Join(", ", values.Select(Of));

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture) + "UL";

    public static string Of(float value) => value.ToString("R", CultureInfo.InvariantCulture) + "f";

    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture) + "d";

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Text inside a documentation comment.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
