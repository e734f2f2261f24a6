using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>Looks for numbers that are none, at the speed of memory.</summary>
internal static class FiniteScan
{
    /// <summary>The exponent bits of a float: all set in NaN and infinity, and in no finite number.</summary>
    private const int Exponent = 0x7F800000;

    /// <summary>The position of the first NaN or infinity, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfNonFinite(ReadOnlySpan<float> values)
    {
        ref float start = ref MemoryMarshal.GetReference(values);
        int i = 0;
        var exponent = new Vector<int>(Exponent);
        for (; i <= values.Length - 4 * Vector<float>.Count; i += 4 * Vector<float>.Count)
        {
            Vector<int> found = Mask(ref start, i, exponent)
                | Mask(ref start, i + Vector<float>.Count, exponent)
                | Mask(ref start, i + 2 * Vector<float>.Count, exponent)
                | Mask(ref start, i + 3 * Vector<float>.Count, exponent);
            if (found != Vector<int>.Zero)
            {
                break;
            }
        }

        for (; i <= values.Length - Vector<float>.Count && Mask(ref start, i, exponent) == Vector<int>.Zero; i += Vector<float>.Count)
        {
        }

        for (; i < values.Length; i++)
        {
            if (!float.IsFinite(Unsafe.Add(ref start, i)))
            {
                return i;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Mask(ref float start, int index, Vector<int> exponent) =>
        Vector.Equals(Vector.LoadUnsafe(ref start, (nuint)index).As<float, int>() & exponent, exponent);
}
