using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>Bounds the Euclidean norms of a matrix's columns: the incoming weights of units, as they lie in the arena.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnNorms
{
    // Rows whose squares are added up alone before they go into the sum: keeps a sum of a million squares good to 1e-4.
    private const int Block = 1024;

    /// <summary>Scales every column whose norm is above <paramref name="maximum"/> down to it, to rounding; leaves the others as they are.</summary>
    /// <remarks>Sums go by rows, so the bits depend neither on the width of the lanes nor on which columns are handled together.</remarks>
    /// <param name="matrix">The first element of [rows x columns].</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="rows">Any number.</param>
    /// <param name="columns">A multiple of 16.</param>
    /// <param name="maximum">Above 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Limit<TLane>(ref float matrix, int stride, int rows, int columns, float maximum)
        where TLane : struct, ILane<TLane>
    {
        TLane bound = TLane.Broadcast(maximum);
        TLane one = TLane.Broadcast(1f);
        for (int column = 0; column < columns; column += TLane.Count)
        {
            ref float top = ref Unsafe.Add(ref matrix, column);
            TLane norm = TLane.Sqrt(SumOfSquares<TLane>(ref top, stride, rows));
            TLane factor = TLane.SelectGreater(norm, bound, bound / norm, one);
            for (int row = 0; row < rows; row++)
            {
                ref float weight = ref Unsafe.Add(ref top, (nint)row * stride);
                (TLane.Load(ref weight) * factor).Store(ref weight);
            }
        }
    }

    private static TLane SumOfSquares<TLane>(ref float top, int stride, int rows)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = TLane.Zero;
        for (int start = 0; start < rows; start += Block)
        {
            TLane part = TLane.Zero;
            int end = Math.Min(rows, start + Block);
            for (int row = start; row < end; row++)
            {
                TLane weight = TLane.Load(ref Unsafe.Add(ref top, (nint)row * stride));
                part = TLane.MultiplyAdd(weight, weight, part);
            }

            sum += part;
        }

        return sum;
    }
}
