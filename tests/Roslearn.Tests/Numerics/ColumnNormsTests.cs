using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public class ColumnNormsTests
{
    [Theory]
    [InlineData(1, 16, 16)]
    [InlineData(7, 32, 48)]
    [InlineData(1024, 16, 32)]
    [InlineData(2500, 64, 64)]
    public void LongColumns_GetTheMaximum_OthersKeepTheirBits(int rows, int columns, int stride)
    {
        float[] before = Matrix(rows, columns, stride);
        double[] norms = Norms(before, rows, columns, stride);
        float maximum = (float)norms.Order().ElementAt(columns / 2);
        float[] after = Limited<Lane256>(before, rows, columns, stride, maximum);

        double[] limited = Norms(after, rows, columns, stride);
        for (int column = 0; column < columns; column++)
        {
            if (norms[column] > maximum * 1.001)
            {
                Assert.InRange(limited[column], maximum * (1 - 1e-5), maximum * (1 + 1e-5));
                Assert.Equal(before[column] * (maximum / norms[column]), after[column], Math.Abs(before[column]) * 1e-5);
            }
            else if (norms[column] < maximum * 0.999)
            {
                Assert.All(Enumerable.Range(0, rows), row => Assert.Equal(before[(row * stride) + column], after[(row * stride) + column]));
            }
        }

        Assert.All(Enumerable.Range(0, rows).SelectMany(row => after[((row * stride) + columns)..((row + 1) * stride)]), gap => Assert.Equal(-1, gap));
    }

    [Fact]
    public void EveryLane_GivesTheSameBits()
    {
        float[] before = Matrix(2500, 32, 32);

        float[] wide = Limited<Lane512>(before, 2500, 32, 32, 20);

        Assert.Equal(wide, Limited<Lane256>(before, 2500, 32, 32, 20));
        Assert.Equal(wide, Limited<Lane128>(before, 2500, 32, 32, 20));
        Assert.NotEqual(before, wide);
    }

    private static float[] Limited<TLane>(float[] matrix, int rows, int columns, int stride, float maximum)
        where TLane : struct, ILane<TLane>
    {
        float[] copy = (float[])matrix.Clone();
        ColumnNorms.Limit<TLane>(ref copy[0], stride, rows, columns, maximum);
        return copy;
    }

    /// <summary>Columns of different sizes, -1 in the gap behind each row.</summary>
    private static float[] Matrix(int rows, int columns, int stride)
    {
        var random = new Random(rows);
        var matrix = new float[rows * stride];
        for (int i = 0; i < matrix.Length; i++)
        {
            int column = i % stride;
            matrix[i] = column < columns ? (float)((column + 1.0) / columns * ((2 * random.NextDouble()) - 1)) : -1;
        }

        return matrix;
    }

    private static double[] Norms(float[] matrix, int rows, int columns, int stride) =>
        [.. Enumerable.Range(0, columns).Select(column => Math.Sqrt(Enumerable.Range(0, rows).Sum(row => Math.Pow(matrix[(row * stride) + column], 2))))];
}
