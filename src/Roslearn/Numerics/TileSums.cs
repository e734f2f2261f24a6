using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>Sums over the rows of a batch for each feature: within tiles while rows are shared among threads, then over the tiles. See <see cref="FeatureRows"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TileSums
{
    /// <summary>Writes <see cref="FeatureRows.GradientSums"/> and <see cref="FeatureRows.ProductSums"/> of each tile, where x̂ is stored.</summary>
    /// <param name="dy">The gradient of the first row.</param>
    /// <param name="normalized">x̂ of the first row.</param>
    /// <param name="statistics">The lines of the first tile.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="shape">How the features lie.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Products<TLane>(ref float dy, ref float normalized, ref float statistics, int rows, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        for (int row = 0; row < rows; row += FeatureRows.Tile)
        {
            int end = Math.Min(rows, row + FeatureRows.Tile);
            for (int column = 0; column < shape.Columns; column += TLane.Count)
            {
                TLane sum = TLane.Zero, product = TLane.Zero;
                for (int r = row; r < end; r++)
                {
                    int at = (r * shape.RowStride) + column;
                    for (int position = 0; position < shape.Positions; position++)
                    {
                        TLane gradient = TLane.Load(ref Unsafe.Add(ref dy, at));
                        sum += gradient;
                        product = TLane.MultiplyAdd(gradient, TLane.Load(ref Unsafe.Add(ref normalized, at)), product);
                        at += shape.PositionStride;
                    }
                }

                sum.Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.GradientSums) + column));
                product.Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.ProductSums) + column));
            }
        }
    }

    /// <summary>Adds up a line over all tiles of a batch.</summary>
    /// <param name="statistics">The lines of the batch's first tile.</param>
    /// <param name="line">Which.</param>
    /// <param name="sums">Receives the sums.</param>
    /// <param name="columns">Features, padded to whole lanes.</param>
    /// <param name="stride">Floats from one line to the next.</param>
    /// <param name="batch">The rows of the batch.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add<TLane>(ref float statistics, int line, ref float sums, int columns, int stride, int batch)
        where TLane : struct, ILane<TLane>
    {
        for (int column = 0; column < columns; column += TLane.Count)
        {
            Of<TLane>(ref Unsafe.Add(ref statistics, (line * stride) + column), stride, batch).Store(ref Unsafe.Add(ref sums, column));
        }
    }

    /// <summary>The sum of one lane of a line over all tiles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLane Of<TLane>(ref float line, int stride, int batch)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = TLane.Zero;
        for (int row = 0; row < batch; row += FeatureRows.Tile)
        {
            sum += TLane.Load(ref Unsafe.Add(ref line, row * stride));
        }

        return sum;
    }
}
