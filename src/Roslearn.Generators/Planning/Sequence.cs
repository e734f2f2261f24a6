using System.Globalization;

namespace Roslearn.Generators.Planning;

/// <summary>How kernels over sequences are named.</summary>
internal static class Sequence
{
    /// <summary>What a sum over steps adds to a kernel's name: <c>Over64</c>, <c>Over64Before</c> where it pairs a step with the one before.</summary>
    public static string Suffix(int steps, int shift = 0) =>
        (steps > 1 || shift != 0 ? "Over" + steps.ToString(CultureInfo.InvariantCulture) : "") + (shift < 0 ? "Before" : shift > 0 ? "After" : "");
}
