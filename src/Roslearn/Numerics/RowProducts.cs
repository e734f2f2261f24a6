using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>A short row times the rows of a matrix: the product with a transposed matrix that nobody has to transpose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowProducts
{
    private const int Lane = Reduction.VirtualLanes;
    private const int Four = 4;

    /// <summary><c>to[i]</c> = Σ row[k]·matrix[i][k], summed as <see cref="Reduction"/>'s dot products are; the same bits on every width.</summary>
    /// <param name="row">The first of <paramref name="length"/> floats.</param>
    /// <param name="matrix">The first float.</param>
    /// <param name="to">Receives <paramref name="rows"/> floats.</param>
    /// <param name="length">16 or 32.</param>
    /// <param name="stride">Floats from one row of the matrix to the next.</param>
    /// <param name="rows">A multiple of 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Write<TLane>(ref float row, ref float matrix, ref float to, int length, int stride, int rows)
        where TLane : struct, ILane<TLane>
    {
        int i = 0;
        if (TLane.Count == Lane && Avx512F.IsSupported)
        {
            Vector512<float> low = Vector512.LoadUnsafe(ref row);
            Vector512<float> high = length > Lane ? Vector512.LoadUnsafe(ref row, Lane) : Vector512<float>.Zero;
            for (; i <= rows - Lane; i += Lane)
            {
                Sixteen(low, high, length > Lane, ref Unsafe.Add(ref matrix, i * stride), stride).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < rows; i += Four)
        {
            Reduction.Dots<TLane>(ref row, ref Unsafe.Add(ref matrix, i * stride), length, stride, Four, 0f).Store(ref Unsafe.Add(ref to, i));
        }
    }

    /// <summary>
    /// Sixteen at once, the fours of a register last: half the shuffles of a transposition, and one store, where what reads the whole lane would wait for four to
    /// reach the cache. The processor's own instructions, because the runtime's compiler inlines no more than some hundred calls in a method.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sixteen(Vector512<float> low, Vector512<float> high, bool isLong, ref float matrix, int stride)
    {
        const byte Parts0101 = 0b01_00_01_00, Parts2323 = 0b11_10_11_10, Parts0202 = 0b10_00_10_00, Parts1313 = 0b11_01_11_01;
        Vector512<float> a = Fours(low, high, isLong, ref matrix, stride);
        Vector512<float> b = Fours(low, high, isLong, ref Unsafe.Add(ref matrix, Four * stride), stride);
        Vector512<float> c = Fours(low, high, isLong, ref Unsafe.Add(ref matrix, 2 * Four * stride), stride);
        Vector512<float> d = Fours(low, high, isLong, ref Unsafe.Add(ref matrix, 3 * Four * stride), stride);
        Vector512<float> ab = Avx512F.Shuffle4x128(a, b, Parts0101) + Avx512F.Shuffle4x128(a, b, Parts2323);
        Vector512<float> cd = Avx512F.Shuffle4x128(c, d, Parts0101) + Avx512F.Shuffle4x128(c, d, Parts2323);
        return Avx512F.Shuffle4x128(ab, cd, Parts0202) + Avx512F.Shuffle4x128(ab, cd, Parts1313);
    }

    /// <summary>The sums within each four of the products with four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Fours(Vector512<float> low, Vector512<float> high, bool isLong, ref float matrix, int stride)
    {
        Vector512<float> a = Products(low, high, isLong, ref matrix);
        Vector512<float> b = Products(low, high, isLong, ref Unsafe.Add(ref matrix, stride));
        Vector512<float> c = Products(low, high, isLong, ref Unsafe.Add(ref matrix, 2 * stride));
        Vector512<float> d = Products(low, high, isLong, ref Unsafe.Add(ref matrix, 3 * stride));
        Vector512<float> ac = Avx512F.UnpackLow(a, c) + Avx512F.UnpackHigh(a, c);
        Vector512<float> bd = Avx512F.UnpackLow(b, d) + Avx512F.UnpackHigh(b, d);
        return Avx512F.UnpackLow(ac, bd) + Avx512F.UnpackHigh(ac, bd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Products(Vector512<float> low, Vector512<float> high, bool isLong, ref float row)
    {
        Vector512<float> products = Avx512F.FusedMultiplyAdd(low, Vector512.LoadUnsafe(ref row), Vector512<float>.Zero);
        return isLong ? Avx512F.FusedMultiplyAdd(high, Vector512.LoadUnsafe(ref row, Lane), products) : products;
    }
}
