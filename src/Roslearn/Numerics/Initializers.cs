using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>Fills weights before training.</summary>
/// <remarks>
/// Weights are [rows x columns] with a row stride, which may be larger; what lies between the rows is left alone. The element at
/// (row, column) takes the draw of index row * columns + column, so that padding changes no value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Initializers
{
    /// <summary>N(0, 2 / fanIn), for ReLU and its kin: K. He et al., "Delving deep into rectifiers", 2015.</summary>
    /// <param name="weights">From the first weight to the last.</param>
    /// <param name="rows">Rows, 0 or more.</param>
    /// <param name="columns">Columns, 0 or more.</param>
    /// <param name="stride">Floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="fanIn">Inputs of a unit, at least 1: of a convolution, kernel height * width * channels.</param>
    /// <param name="random">The draws.</param>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static void HeNormal(Span<float> weights, int rows, int columns, int stride, int fanIn, Philox random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fanIn, 1);
        Normal(weights, rows, columns, stride, Math.Sqrt(2.0 / fanIn), random);
    }

    /// <summary>U(-b, b) with b = sqrt(6 / fanIn): the variance of <see cref="HeNormal"/>.</summary>
    /// <inheritdoc cref="HeNormal" path="/param"/>
    /// <inheritdoc cref="HeNormal" path="/exception"/>
    public static void HeUniform(Span<float> weights, int rows, int columns, int stride, int fanIn, Philox random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fanIn, 1);
        Uniform(weights, rows, columns, stride, Math.Sqrt(6.0 / fanIn), random);
    }

    /// <summary>N(0, 2 / (fanIn + fanOut)), for tanh, sigmoid and linear layers: X. Glorot, Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.</summary>
    /// <param name="weights">From the first weight to the last.</param>
    /// <param name="rows">Rows, 0 or more.</param>
    /// <param name="columns">Columns, 0 or more.</param>
    /// <param name="stride">Floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="fanIn">Inputs of a unit, at least 1.</param>
    /// <param name="fanOut">Units an input feeds, at least 1.</param>
    /// <param name="random">The draws.</param>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static void GlorotNormal(Span<float> weights, int rows, int columns, int stride, int fanIn, int fanOut, Philox random) =>
        Normal(weights, rows, columns, stride, Math.Sqrt(2.0 / FanSum(fanIn, fanOut)), random);

    /// <summary>U(-b, b) with b = sqrt(6 / (fanIn + fanOut)): the variance of <see cref="GlorotNormal"/>.</summary>
    /// <inheritdoc cref="GlorotNormal" path="/param"/>
    /// <inheritdoc cref="GlorotNormal" path="/exception"/>
    public static void GlorotUniform(Span<float> weights, int rows, int columns, int stride, int fanIn, int fanOut, Philox random) =>
        Uniform(weights, rows, columns, stride, Math.Sqrt(6.0 / FanSum(fanIn, fanOut)), random);

    /// <summary>N(0, deviation^2).</summary>
    /// <param name="weights">From the first weight to the last.</param>
    /// <param name="rows">Rows, 0 or more.</param>
    /// <param name="columns">Columns, 0 or more.</param>
    /// <param name="stride">Floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="deviation">The standard deviation.</param>
    /// <param name="random">The draws.</param>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normal(Span<float> weights, int rows, int columns, int stride, double deviation, Philox random)
    {
        Check(weights, rows, columns, stride);
        ulong index = 0;
        double second = 0;
        for (int row = 0; row < rows; row++)
        {
            foreach (ref float weight in weights.Slice(row * stride, columns))
            {
                double draw = second;
                if (index % 2 == 0)
                {
                    (draw, second) = random.Normals(index / 2);
                }

                weight = (float)(deviation * draw);
                index++;
            }
        }
    }

    /// <summary>U(-bound, bound).</summary>
    /// <param name="weights">From the first weight to the last.</param>
    /// <param name="rows">Rows, 0 or more.</param>
    /// <param name="columns">Columns, 0 or more.</param>
    /// <param name="stride">Floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="bound">The greatest magnitude.</param>
    /// <param name="random">The draws.</param>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Uniform(Span<float> weights, int rows, int columns, int stride, double bound, Philox random)
    {
        Check(weights, rows, columns, stride);
        ulong index = 0;
        for (int row = 0; row < rows; row++)
        {
            foreach (ref float weight in weights.Slice(row * stride, columns))
            {
                weight = (float)(bound * (2 * random.Double(index++) - 1));
            }
        }
    }

    private static double FanSum(int fanIn, int fanOut)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fanIn, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fanOut, 1);
        return (double)fanIn + fanOut;
    }

    private static void Check(Span<float> weights, int rows, int columns, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, columns);
        long needed = rows == 0 ? 0 : (rows - 1L) * stride + columns;
        if (weights.Length < needed)
        {
            throw new ArgumentException(
                $"{rows} rows of {columns} weights at stride {stride} need {needed} floats, but there are {weights.Length}.", nameof(weights));
        }
    }
}
