using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy 2015): y = γ·x̂ + β with x̂ = (x − mean) / √(variance + ε), over the rows of a batch and their positions. A pass has to stop for all rows
/// twice: between <see cref="Moments"/> and <see cref="Normalize"/>, and between <see cref="GradientSums"/> and <see cref="InputGradient"/>.
/// </summary>
/// <remarks>
/// All methods take a range of rows of the batch; references are those of the range's first row, or, of statistics, of its first tile.
/// A batch of one value a feature has no variance: it is normalised with the running statistics, which then stay as they are.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNormalization
{
    /// <summary>Writes <see cref="FeatureRows.Sums"/> and <see cref="FeatureRows.Squares"/> of each tile.</summary>
    /// <remarks>Deviations from the tile's own mean, so that a mean far from 0 takes no digits from the variance (Chan, Golub and LeVeque 1983).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Moments<TLane>(ref float x, ref float statistics, int rows, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        for (int row = 0; row < rows; row += FeatureRows.Tile)
        {
            int count = Math.Min(FeatureRows.Tile, rows - row);
            TLane values = TLane.Broadcast(shape.Count(count));
            for (int column = 0; column < shape.Columns; column += TLane.Count)
            {
                ref float top = ref Unsafe.Add(ref x, (row * shape.RowStride) + column);
                TLane sum = TLane.Zero;
                for (int r = 0; r < count; r++)
                {
                    // Of each row alone first: thousands of positions in one chain would cost digits.
                    TLane part = TLane.Zero;
                    ref float value = ref Unsafe.Add(ref top, r * shape.RowStride);
                    for (int position = 0; position < shape.Positions; position++)
                    {
                        part += TLane.Load(ref Unsafe.Add(ref value, position * shape.PositionStride));
                    }

                    sum += part;
                }

                sum.Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.Sums) + column));
                SquaredDeviations(ref top, count, sum / values, shape).Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.Squares) + column));
            }
        }
    }

    /// <summary>
    /// Normalises rows with the moments of the whole batch, keeps <see cref="FeatureRows.Mean"/> and <see cref="FeatureRows.Scale"/>, and, with the
    /// batch's first rows, moves the running statistics: (1 − momentum) · running + momentum · batch, the variance unbiased.
    /// </summary>
    /// <param name="x">What is normalised.</param>
    /// <param name="weight">γ.</param>
    /// <param name="bias">β.</param>
    /// <param name="runningMean">The running mean.</param>
    /// <param name="runningVariance">The running variance.</param>
    /// <param name="statistics">With what <see cref="Moments"/> wrote for all tiles of the batch.</param>
    /// <param name="y">Receives the result.</param>
    /// <param name="rows">Rows of the range.</param>
    /// <param name="first">Its first row in the batch, a multiple of the tile.</param>
    /// <param name="batch">Rows of the batch.</param>
    /// <param name="shape">How the features lie.</param>
    /// <param name="epsilon">ε, above 0.</param>
    /// <param name="momentum">The share of this batch in the running statistics.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize<TLane>(
        ref float x,
        ref float weight,
        ref float bias,
        ref float runningMean,
        ref float runningVariance,
        ref float statistics,
        ref float y,
        int rows,
        int first,
        int batch,
        FeatureRows shape,
        float epsilon,
        float momentum)
        where TLane : struct, ILane<TLane>
    {
        ref float all = ref Unsafe.Subtract(ref statistics, shape.Line(first, 0));
        float count = shape.Count(batch);
        for (int column = 0; column < shape.Columns; column += TLane.Count)
        {
            TLane mean, variance;
            if (count > 1)
            {
                (mean, variance) = Fold<TLane>(ref Unsafe.Add(ref all, column), batch, shape);
                if (first == 0)
                {
                    Move(ref Unsafe.Add(ref runningMean, column), mean, momentum);
                    Move(ref Unsafe.Add(ref runningVariance, column), variance * TLane.Broadcast(count / (count - 1)), momentum);
                }
            }
            else
            {
                mean = TLane.Load(ref Unsafe.Add(ref runningMean, column));
                variance = TLane.Load(ref Unsafe.Add(ref runningVariance, column));
            }

            TLane scale = Scale(variance, epsilon);
            mean.Store(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Mean) + column));
            scale.Store(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Scale) + column));
            Apply(ref Unsafe.Add(ref x, column), ref Unsafe.Add(ref y, column), rows, mean, scale, ref Unsafe.Add(ref weight, column), ref Unsafe.Add(ref bias, column), shape);
        }
    }

    /// <summary>Normalises rows with the running statistics; <paramref name="x"/> and <paramref name="y"/> may be the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Predict<TLane>(
        ref float x, ref float weight, ref float bias, ref float runningMean, ref float runningVariance, ref float y, int rows, FeatureRows shape, float epsilon)
        where TLane : struct, ILane<TLane>
    {
        for (int column = 0; column < shape.Columns; column += TLane.Count)
        {
            TLane mean = TLane.Load(ref Unsafe.Add(ref runningMean, column));
            TLane scale = Scale(TLane.Load(ref Unsafe.Add(ref runningVariance, column)), epsilon);
            Apply(ref Unsafe.Add(ref x, column), ref Unsafe.Add(ref y, column), rows, mean, scale, ref Unsafe.Add(ref weight, column), ref Unsafe.Add(ref bias, column), shape);
        }
    }

    /// <summary>Writes <see cref="FeatureRows.GradientSums"/> and <see cref="FeatureRows.ProductSums"/> of each tile, with the moments that <see cref="Normalize"/> kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GradientSums<TLane>(ref float dy, ref float x, ref float statistics, int rows, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        for (int column = 0; column < shape.Columns; column += TLane.Count)
        {
            TLane mean = TLane.Load(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Mean) + column));
            TLane scale = TLane.Load(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Scale) + column));
            for (int row = 0; row < rows; row += FeatureRows.Tile)
            {
                int end = Math.Min(rows, row + FeatureRows.Tile);
                TLane sum = TLane.Zero, product = TLane.Zero;
                for (int r = row; r < end; r++)
                {
                    TLane rowSum = TLane.Zero, rowProduct = TLane.Zero;
                    int at = (r * shape.RowStride) + column;
                    for (int position = 0; position < shape.Positions; position++)
                    {
                        TLane gradient = TLane.Load(ref Unsafe.Add(ref dy, at));
                        TLane normalized = (TLane.Load(ref Unsafe.Add(ref x, at)) - mean) * scale;
                        rowSum += gradient;
                        rowProduct = TLane.MultiplyAdd(gradient, normalized, rowProduct);
                        at += shape.PositionStride;
                    }

                    sum += rowSum;
                    product += rowProduct;
                }

                sum.Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.GradientSums) + column));
                product.Store(ref Unsafe.Add(ref statistics, shape.Line(row, FeatureRows.ProductSums) + column));
            }
        }
    }

    /// <summary>dx = γ / √(variance + ε) · (dy − mean(dy) − x̂·mean(dy·x̂)), the means over the batch; with running statistics, which do not depend on x, they are left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void InputGradient<TLane>(
        ref float dy, ref float x, ref float weight, ref float statistics, ref float dx, int rows, int first, int batch, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        ref float all = ref Unsafe.Subtract(ref statistics, shape.Line(first, 0));
        int count = shape.Count(batch);
        TLane share = TLane.Broadcast(count > 1 ? 1f / count : 0f);
        for (int column = 0; column < shape.Columns; column += TLane.Count)
        {
            TLane mean = TLane.Load(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Mean) + column));
            TLane scale = TLane.Load(ref Unsafe.Add(ref statistics, shape.Line(0, FeatureRows.Scale) + column));
            TLane factor = TLane.Load(ref Unsafe.Add(ref weight, column)) * scale;
            TLane meanGradient = share * TileSums.Of<TLane>(ref Unsafe.Add(ref all, shape.Line(0, FeatureRows.GradientSums) + column), shape.LineStride, batch);
            TLane meanProduct = share * TileSums.Of<TLane>(ref Unsafe.Add(ref all, shape.Line(0, FeatureRows.ProductSums) + column), shape.LineStride, batch);
            for (int row = 0; row < rows; row++)
            {
                int at = (row * shape.RowStride) + column;
                for (int position = 0; position < shape.Positions; position++)
                {
                    TLane normalized = (TLane.Load(ref Unsafe.Add(ref x, at)) - mean) * scale;
                    TLane gradient = TLane.Load(ref Unsafe.Add(ref dy, at)) - meanGradient;
                    (factor * (gradient - (normalized * meanProduct))).Store(ref Unsafe.Add(ref dx, at));
                    at += shape.PositionStride;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Apply<TLane>(ref float x, ref float y, int rows, TLane mean, TLane scale, ref float weight, ref float bias, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        TLane factor = TLane.Load(ref weight) * scale;
        TLane shift = TLane.Load(ref bias);
        for (int row = 0; row < rows; row++)
        {
            int at = row * shape.RowStride;
            for (int position = 0; position < shape.Positions; position++)
            {
                TLane.MultiplyAdd(TLane.Load(ref Unsafe.Add(ref x, at)) - mean, factor, shift).Store(ref Unsafe.Add(ref y, at));
                at += shape.PositionStride;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane SquaredDeviations<TLane>(ref float top, int rows, TLane mean, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = TLane.Zero;
        for (int row = 0; row < rows; row++)
        {
            TLane part = TLane.Zero;
            ref float value = ref Unsafe.Add(ref top, row * shape.RowStride);
            for (int position = 0; position < shape.Positions; position++)
            {
                TLane deviation = TLane.Load(ref Unsafe.Add(ref value, position * shape.PositionStride)) - mean;
                part = TLane.MultiplyAdd(deviation, deviation, part);
            }

            sum += part;
        }

        return sum;
    }

    /// <summary>The mean, and the biased variance: what tiles vary within themselves and between each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLane Mean, TLane Variance) Fold<TLane>(ref float all, int batch, FeatureRows shape)
        where TLane : struct, ILane<TLane>
    {
        TLane count = TLane.Broadcast(shape.Count(batch));
        TLane mean = TileSums.Of<TLane>(ref all, shape.LineStride, batch) / count;
        TLane squares = TLane.Zero;
        for (int row = 0; row < batch; row += FeatureRows.Tile)
        {
            TLane values = TLane.Broadcast(shape.Count(Math.Min(FeatureRows.Tile, batch - row)));
            TLane deviation = (TLane.Load(ref Unsafe.Add(ref all, shape.Line(row, FeatureRows.Sums))) / values) - mean;
            squares += TLane.MultiplyAdd(deviation * deviation, values, TLane.Load(ref Unsafe.Add(ref all, shape.Line(row, FeatureRows.Squares))));
        }

        return (mean, squares / count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Scale<TLane>(TLane variance, float epsilon)
        where TLane : struct, ILane<TLane> => TLane.Broadcast(1f) / TLane.Sqrt(variance + TLane.Broadcast(epsilon));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move<TLane>(ref float running, TLane value, float momentum)
        where TLane : struct, ILane<TLane> =>
        ((TLane.Broadcast(1f - momentum) * TLane.Load(ref running)) + (TLane.Broadcast(momentum) * value)).Store(ref running);
}
