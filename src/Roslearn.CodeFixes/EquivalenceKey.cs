using System.Globalization;

namespace Roslearn.CodeFixes;

/// <summary>
/// What Fix All repeats: the first choice of a rule everywhere, or its second. The text differs from place to place (32 for a batch size, 10 for
/// epochs), so it is no part of the key.
/// </summary>
internal static class EquivalenceKey
{
    public static string Of(string rule, int index) => rule + "." + index.ToString(CultureInfo.InvariantCulture);
}
