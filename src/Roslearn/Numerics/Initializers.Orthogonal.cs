using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

public static partial class Initializers
{
    /// <summary>
    /// Orthonormal rows, or columns where there are fewer of them, uniformly distributed: for recurrent weights, one gate's square block
    /// at a time. A. Saxe, J. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014.
    /// </summary>
    /// <param name="weights">From the first weight to the last.</param>
    /// <param name="rows">Rows, 0 or more.</param>
    /// <param name="columns">Columns, 0 or more.</param>
    /// <param name="stride">Floats from one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="gain">What every weight is multiplied with.</param>
    /// <param name="random">The draws.</param>
    /// <exception cref="ArgumentException"><paramref name="weights"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static void Orthogonal(Span<float> weights, int rows, int columns, int stride, double gain, Philox random)
    {
        Check(weights, rows, columns, stride);
        bool wide = rows <= columns;
        int count = wide ? rows : columns, size = wide ? columns : rows;
        double[] vectors = Orthonormal(count, size, random);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double element = wide ? vectors[row * size + column] : vectors[column * size + row];
                weights[row * stride + column] = (float)(gain * element);
            }
        }
    }

    // Modified Gram-Schmidt over normal draws, which leaves the diagonal of R positive and so the directions uniform. In double one
    // pass is orthogonal to some 1e-12 at the condition numbers of such matrices, far below a float's 6e-8.
    private static double[] Orthonormal(int count, int size, Philox random)
    {
        double[] vectors = new double[count * size];
        for (int i = 0; i < vectors.Length; i++)
        {
            (double first, double second) = random.Normals((ulong)i / 2);
            vectors[i] = i % 2 == 0 ? first : second;
        }

        for (int i = 0; i < count; i++)
        {
            Span<double> unit = vectors.AsSpan(i * size, size);
            double norm = Math.Sqrt(Dot(unit, unit));
            foreach (ref double element in unit)
            {
                element /= norm;
            }

            for (int j = i + 1; j < count; j++)
            {
                Span<double> other = vectors.AsSpan(j * size, size);
                Subtract(other, Dot(unit, other), unit);
            }
        }

        return vectors;
    }

    // 128-bit registers, product and sum apart: the same order and rounding on every processor.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref double x = ref MemoryMarshal.GetReference(left);
        ref double y = ref MemoryMarshal.GetReference(right);
        Vector128<double> sum0 = Vector128<double>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
        int i = 0;
        for (; i <= left.Length - 8; i += 8)
        {
            sum0 += Vector128.LoadUnsafe(ref x, (nuint)i) * Vector128.LoadUnsafe(ref y, (nuint)i);
            sum1 += Vector128.LoadUnsafe(ref x, (nuint)i + 2) * Vector128.LoadUnsafe(ref y, (nuint)i + 2);
            sum2 += Vector128.LoadUnsafe(ref x, (nuint)i + 4) * Vector128.LoadUnsafe(ref y, (nuint)i + 4);
            sum3 += Vector128.LoadUnsafe(ref x, (nuint)i + 6) * Vector128.LoadUnsafe(ref y, (nuint)i + 6);
        }

        double sum = Vector128.Sum(sum0 + sum1 + (sum2 + sum3));
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(Span<double> target, double factor, ReadOnlySpan<double> vector)
    {
        ref double x = ref MemoryMarshal.GetReference(target);
        ref double y = ref MemoryMarshal.GetReference(vector);
        Vector128<double> factors = Vector128.Create(factor);
        int i = 0;
        for (; i <= target.Length - 2; i += 2)
        {
            (Vector128.LoadUnsafe(ref x, (nuint)i) - factors * Vector128.LoadUnsafe(ref y, (nuint)i)).StoreUnsafe(ref x, (nuint)i);
        }

        for (; i < target.Length; i++)
        {
            target[i] -= factor * vector[i];
        }
    }
}
