using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class TransposeTests
{
    [Fact]
    public void EveryShapeUpToThirtySix_LandsTransposedAndNowhereElse()
    {
        for (int rows = 0; rows <= 36; rows++)
        {
            for (int columns = 0; columns <= 36; columns++)
            {
                Check(rows, columns, columns + 3, rows + 5);
            }
        }
    }

    [Theory]
    [InlineData(128, 128, 128, 128)]
    [InlineData(784, 128, 144, 800)]
    [InlineData(100, 200, 208, 112)]
    public void LayerShapes_LandTransposedAndNowhereElse(int rows, int columns, int sourceStride, int destinationStride) =>
        Check(rows, columns, sourceStride, destinationStride);

    private static void Check(int rows, int columns, int sourceStride, int destinationStride)
    {
        const float Untouched = -1f;
        float[] source = [.. Enumerable.Range(0, rows * sourceStride + 1).Select(i => (float)i)];
        float[] actual = new float[columns * destinationStride + 1], expected = new float[actual.Length];
        Array.Fill(actual, Untouched);
        Array.Fill(expected, Untouched);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                expected[column * destinationStride + row] = source[row * sourceStride + column];
            }
        }

        Transpose.Copy(ref source[0], sourceStride, ref actual[0], destinationStride, rows, columns);
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{rows} x {columns}");
    }
}
