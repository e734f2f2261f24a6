using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class InitializersTests
{
    private const int Rows = 200, Columns = 300;

    private static readonly Philox Random = new(21, RandomStream.Of(RandomPurpose.Initialization));

    [Fact]
    public void HeNormal_HasVarianceTwoOverFanIn()
    {
        float[] weights = new float[Rows * Columns];
        Initializers.HeNormal(weights, Rows, Columns, Columns, Rows, Random);
        AssertMoments(weights, 2.0 / Rows, kurtosis: 3);
    }

    [Fact]
    public void HeUniform_HasTheSameVarianceAndABound()
    {
        float[] weights = new float[Rows * Columns];
        Initializers.HeUniform(weights, Rows, Columns, Columns, Rows, Random);
        AssertMoments(weights, 2.0 / Rows, kurtosis: 1.8);
        AssertBound(weights, Math.Sqrt(6.0 / Rows));
    }

    [Fact]
    public void GlorotNormal_HasVarianceTwoOverBothFans()
    {
        float[] weights = new float[Rows * Columns];
        Initializers.GlorotNormal(weights, Rows, Columns, Columns, Rows, Columns, Random);
        AssertMoments(weights, 2.0 / (Rows + Columns), kurtosis: 3);
    }

    [Fact]
    public void GlorotUniform_HasTheSameVarianceAndABound()
    {
        float[] weights = new float[Rows * Columns];
        Initializers.GlorotUniform(weights, Rows, Columns, Columns, Rows, Columns, Random);
        AssertMoments(weights, 2.0 / (Rows + Columns), kurtosis: 1.8);
        AssertBound(weights, Math.Sqrt(6.0 / (Rows + Columns)));
    }

    [Fact]
    public void Stride_ChangesNoValueAndLeavesThePaddingAlone()
    {
        AssertSameWithPadding((weights, stride) => Initializers.Normal(weights, 7, 5, stride, 1, Random));
        AssertSameWithPadding((weights, stride) => Initializers.Uniform(weights, 7, 5, stride, 1, Random));
        AssertSameWithPadding((weights, stride) => Initializers.Orthogonal(weights, 7, 5, stride, 1, Random));
    }

    [Fact]
    public void AnotherSeedOrStream_GivesOtherWeights()
    {
        float[] first = Draw(Random), again = Draw(Random);
        Assert.Equal(first, again);
        Assert.NotEqual(first, Draw(new(22, Random.Stream)));
        Assert.NotEqual(first, Draw(new(21, Random.Stream + 1)));

        static float[] Draw(Philox random)
        {
            float[] weights = new float[10];
            Initializers.HeNormal(weights, 1, 10, 10, 4, random);
            return weights;
        }
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(30, 77)]
    [InlineData(77, 30)]
    [InlineData(1, 1)]
    [InlineData(0, 4)]
    public void Orthogonal_HasOrthonormalRowsOrColumns(int rows, int columns)
    {
        const double Gain = 1.5;
        float[] weights = new float[rows * columns];
        Initializers.Orthogonal(weights, rows, columns, columns, Gain, Random);
        bool wide = rows <= columns;
        int count = wide ? rows : columns, size = wide ? columns : rows;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                double dot = 0;
                for (int k = 0; k < size; k++)
                {
                    dot += (double)Element(i, k) * Element(j, k);
                }

                Assert.Equal(i == j ? Gain * Gain : 0, dot, 1e-6);
            }
        }

        float Element(int vector, int k) => wide ? weights[vector * columns + k] : weights[k * columns + vector];
    }

    [Fact]
    public void Orthogonal_OfOneElement_TakesBothSigns()
    {
        float[] signs = [.. Enumerable.Range(0, 20).Select(i =>
        {
            float[] weight = new float[1];
            Initializers.Orthogonal(weight, 1, 1, 1, 1, new(1, (ulong)i));
            return weight[0];
        })];
        Assert.Contains(1f, signs);
        Assert.Contains(-1f, signs);
    }

    [Fact]
    public void TooFewFloats_SaysHowManyAreNeeded()
    {
        var error = Assert.Throws<ArgumentException>("weights", () => Initializers.HeNormal(new float[20], 3, 5, 8, 5, Random));
        Assert.Contains("need 21 floats, but there are 20", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberOutsideItsRange_NamesIt()
    {
        float[] weights = new float[20];
        Assert.Throws<ArgumentOutOfRangeException>("fanIn", () => Initializers.HeNormal(weights, 1, 1, 1, 0, Random));
        Assert.Throws<ArgumentOutOfRangeException>("fanOut", () => Initializers.GlorotUniform(weights, 1, 1, 1, 1, 0, Random));
        Assert.Throws<ArgumentOutOfRangeException>("stride", () => Initializers.Normal(weights, 2, 5, 4, 1, Random));
        Assert.Throws<ArgumentOutOfRangeException>("rows", () => Initializers.Uniform(weights, -1, 5, 5, 1, Random));
    }

    private static void AssertMoments(float[] weights, double variance, double kurtosis)
    {
        double mean = weights.Average(w => (double)w), second = weights.Average(w => (double)w * w), fourth = weights.Average(w => Math.Pow(w, 4));
        Assert.Equal(0, mean / Math.Sqrt(variance), 0.02);
        Assert.Equal(1, second / variance, 0.03);
        Assert.Equal(kurtosis, fourth / (variance * variance), 0.15);
    }

    private static void AssertBound(float[] weights, double bound)
    {
        Assert.InRange(weights.Max(MathF.Abs), 0.999 * bound, 1.000001 * bound);
        Assert.True(weights.Min() < -0.99 * bound && weights.Max() > 0.99 * bound);
    }

    private static void AssertSameWithPadding(Action<float[], int> fill)
    {
        float[] packed = new float[35], padded = [.. Enumerable.Repeat(-9f, 56)];
        fill(packed, 5);
        fill(padded, 8);
        for (int i = 0; i < padded.Length; i++)
        {
            Assert.Equal(i % 8 < 5 ? packed[i / 8 * 5 + i % 8] : -9f, padded[i]);
        }
    }
}
