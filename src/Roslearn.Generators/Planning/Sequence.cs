using System.Globalization;

namespace Roslearn.Generators.Planning;

/// <summary>How kernels over sequences are named.</summary>
internal static class Sequence
{
    /// <summary>What a sum over steps adds to a kernel's name: <c>Over64</c>.</summary>
    public static string Suffix(int steps) => steps > 1 ? "Over" + steps.ToString(CultureInfo.InvariantCulture) : "";
}
