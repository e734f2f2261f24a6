using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

/// <summary>Checks that floats are neither NaN nor infinite.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Finite
{
    /// <summary>Whether all of a few floats are finite.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many; inlined, so a constant leaves only the comparisons.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool All(ref readonly float first, int count)
    {
        // |x| <= max is false for NaN and for infinity.
        bool finite = true;
        int i = 0;
        for (; i + Vector128<float>.Count <= count; i += Vector128<float>.Count)
        {
            Vector128<float> values = Vector128.LoadUnsafe(in first, (nuint)i);
            finite &= Vector128.LessThanOrEqualAll(Vector128.Abs(values), Vector128.Create(float.MaxValue));
        }

        for (; i < count; i++)
        {
            finite &= float.IsFinite(Unsafe.Add(ref Unsafe.AsRef(in first), i));
        }

        return finite;
    }
}
