using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>Copies a matrix transposed, in the largest register tiles the processor has: 16 x 16, 8 x 8 or 4 x 4.</summary>
/// <remarks>A row stride that is a multiple of 2048 bytes makes all rows share a few cache sets and costs a factor of 4 to 8.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transpose
{
    private static int LargestTile => Avx512F.IsSupported ? 16 : Avx.IsSupported ? 8 : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? 4 : 1;

    /// <summary>destination[column, row] = source[row, column]; the two must not overlap.</summary>
    /// <param name="source">The first element of [rows x columns].</param>
    /// <param name="sourceStride">Floats from one row of the source to the next, at least <paramref name="columns"/>.</param>
    /// <param name="destination">The first element of [columns x rows].</param>
    /// <param name="destinationStride">Floats from one row of the destination to the next, at least <paramref name="rows"/>.</param>
    /// <param name="rows">Any number; fastest as a multiple of 16.</param>
    /// <param name="columns">Any number; fastest as a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(ref readonly float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns) =>
        Copy(ref Unsafe.AsRef(in source), sourceStride, ref destination, destinationStride, rows, columns, LargestTile);

    // Whole tiles, then what is left to the right of them and below them in tiles of half the size.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns, int tile)
    {
        while (tile > 4 && (rows < tile || columns < tile))
        {
            tile /= 2;
        }

        // Tiles are powers of two.
        int tiledRows = rows & -tile, tiledColumns = columns & -tile;
        if (tile == 16)
        {
            Tiles16(ref source, sourceStride, ref destination, destinationStride, tiledRows, tiledColumns);
        }
        else if (tile == 8)
        {
            Tiles8(ref source, sourceStride, ref destination, destinationStride, tiledRows, tiledColumns);
        }
        else if (tile == 4)
        {
            Tiles4(ref source, sourceStride, ref destination, destinationStride, tiledRows, tiledColumns);
        }
        else
        {
            Elements(ref source, sourceStride, ref destination, destinationStride, rows, columns);
        }

        int smaller = tile == 4 ? 1 : tile / 2;
        if (tiledColumns < columns)
        {
            Copy(
                ref Unsafe.Add(ref source, tiledColumns), sourceStride,
                ref Unsafe.Add(ref destination, (nint)tiledColumns * destinationStride), destinationStride,
                rows, columns - tiledColumns, smaller);
        }

        if (tiledRows < rows && tiledColumns > 0)
        {
            Copy(
                ref Unsafe.Add(ref source, (nint)tiledRows * sourceStride), sourceStride,
                ref Unsafe.Add(ref destination, tiledRows), destinationStride,
                rows - tiledRows, tiledColumns, smaller);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles16(ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        for (int row = 0; row < rows; row += 16)
        {
            for (int column = 0; column < columns; column += 16)
            {
                TransposeTile.Copy16(
                    ref Unsafe.Add(ref source, (nint)row * sourceStride + column), sourceStride,
                    ref Unsafe.Add(ref destination, (nint)column * destinationStride + row), destinationStride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles8(ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        for (int row = 0; row < rows; row += 8)
        {
            for (int column = 0; column < columns; column += 8)
            {
                TransposeTile.Copy8(
                    ref Unsafe.Add(ref source, (nint)row * sourceStride + column), sourceStride,
                    ref Unsafe.Add(ref destination, (nint)column * destinationStride + row), destinationStride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles4(ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        for (int row = 0; row < rows; row += 4)
        {
            for (int column = 0; column < columns; column += 4)
            {
                TransposeTile.Copy4(
                    ref Unsafe.Add(ref source, (nint)row * sourceStride + column), sourceStride,
                    ref Unsafe.Add(ref destination, (nint)column * destinationStride + row), destinationStride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Elements(ref float source, int sourceStride, ref float destination, int destinationStride, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                Unsafe.Add(ref destination, (nint)column * destinationStride + row) = Unsafe.Add(ref source, (nint)row * sourceStride + column);
            }
        }
    }
}
