using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Data;

/// <summary>Copies numbers and notices on the way those that are none.</summary>
internal static class FiniteCopy
{
    /// <summary>Copies all values; false if one of them is NaN or infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy<T>(ReadOnlySpan<T> source, ref T destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return TryCopy(ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(source)), ref Unsafe.As<T, float>(ref destination), source.Length);
        }

        source.CopyTo(MemoryMarshal.CreateSpan(ref destination, source.Length));
        return true;
    }

    /// <summary>x · 0 is ±0 for a finite number and NaN for the others, and so is a sum of such products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryCopy(ref float source, ref float destination, int length)
    {
        Vector<float> sum0 = Vector<float>.Zero, sum1 = Vector<float>.Zero;
        int i = 0;
        for (; i <= length - 2 * Vector<float>.Count; i += 2 * Vector<float>.Count)
        {
            Vector<float> value0 = Vector.LoadUnsafe(ref source, (nuint)i);
            Vector<float> value1 = Vector.LoadUnsafe(ref source, (nuint)(i + Vector<float>.Count));
            value0.StoreUnsafe(ref destination, (nuint)i);
            value1.StoreUnsafe(ref destination, (nuint)(i + Vector<float>.Count));
            sum0 += value0 * Vector<float>.Zero;
            sum1 += value1 * Vector<float>.Zero;
        }

        float sum = 0;
        for (; i < length; i++)
        {
            float value = Unsafe.Add(ref source, i);
            Unsafe.Add(ref destination, i) = value;
            sum += value * 0f;
        }

        return sum == 0 && sum0 + sum1 == Vector<float>.Zero;
    }
}
