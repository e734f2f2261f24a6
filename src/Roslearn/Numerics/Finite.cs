using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

/// <summary>Checks that floats are neither NaN nor infinite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Finite
{
    /// <summary>Whether four floats are finite.</summary>
    /// <param name="first">The first of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Four(ref readonly float first) =>
        // |x| <= max is false for NaN and for infinity.
        Vector128.LessThanOrEqualAll(Vector128.Abs(Vector128.LoadUnsafe(in first)), Vector128.Create(float.MaxValue));
}
