using System.Runtime.Intrinsics;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class ReductionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(48)]
    [InlineData(1040)]
    [InlineData(3200)]
    public void Sum_AgreesWithDoubleAndToTheBitBetweenWidths(int length)
    {
        float[] row = Row(length);
        float sum = Reduction.Sum<Lane512>(ref row[0], length);
        Assert.Equal(row.Take(length).Sum(x => (double)x), sum, 1e-5 * Math.Max(1, length));
        Assert.Equal(sum, Reduction.Sum<Lane256>(ref row[0], length));
        Assert.Equal(sum, Reduction.Sum<Lane128>(ref row[0], length));
        Assert.Equal(VirtualLaneSum(row, length), sum);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(80)]
    public void Max_FindsTheGreatestWhereverItStands(int length)
    {
        for (int at = 0; at < length; at++)
        {
            float[] row = Row(length);
            row[at] = 100f;
            Assert.Equal(100f, Reduction.Max<Lane512>(ref row[0], length));
            Assert.Equal(100f, Reduction.Max<Lane256>(ref row[0], length));
            Assert.Equal(100f, Reduction.Max<Lane128>(ref row[0], length));
        }
    }

    [Theory]
    [InlineData(16, 1)]
    [InlineData(16, 3)]
    [InlineData(32, 2)]
    [InlineData(32, 4)]
    public void Dots_AreTheSameBitsOnEveryWidthAndLeaveTheRest(int length, int count)
    {
        const int stride = 40;
        float[] row = [.. Enumerable.Range(0, length).Select(i => MathF.Sin(i + 1))];
        float[] others = [.. Enumerable.Range(0, 4 * stride).Select(i => MathF.Cos(3 * i))];

        Lane128 dots = Reduction.Dots<Lane128>(ref row[0], ref others[0], length, stride, count, float.NegativeInfinity);

        for (int i = 0; i < 4; i++)
        {
            double expected = i < count ? row.Select((x, k) => (double)x * others[(i * stride) + k]).Sum() : double.NegativeInfinity;
            Assert.True(expected == dots.Vector[i] || Math.Abs(expected - dots.Vector[i]) < 1e-5, $"{i}: expected {expected}, was {dots.Vector[i]}");
        }

        Lane512 low = Lane512.Load(ref row[0]);
        Lane128 inRegisters = length == 16
            ? Reduction.Dots(low, ref others[0], stride, count, float.NegativeInfinity)
            : Reduction.Dots(low, Lane512.Load(ref row[16]), ref others[0], stride, count, float.NegativeInfinity);
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported || ExactMultiplyAdd.IsRequested, "narrow lanes do not fuse here");
        Assert.Equal(dots.Vector, Reduction.Dots<Lane256>(ref row[0], ref others[0], length, stride, count, float.NegativeInfinity).Vector);
        Assert.Equal(dots.Vector, Reduction.Dots<Lane512>(ref row[0], ref others[0], length, stride, count, float.NegativeInfinity).Vector);
        Assert.Equal(dots.Vector, inRegisters.Vector);
    }

    [Theory]
    [InlineData(16, 4)]
    [InlineData(16, 20)]
    [InlineData(32, 32)]
    public void RowProducts_AreDotsOfEachRow(int length, int rows)
    {
        const int stride = 48;
        float[] row = [.. Enumerable.Range(0, length).Select(i => MathF.Sin(i + 1))];
        float[] matrix = [.. Enumerable.Range(0, rows * stride).Select(i => MathF.Cos(3 * i))];
        float[] expected = new float[rows + 1], wide = new float[rows + 1], narrow = new float[rows + 1];
        for (int i = 0; i < rows; i++)
        {
            expected[i] = Reduction.Dots<Lane128>(ref row[0], ref matrix[i * stride], length, stride, 1, 0f).Vector[0];
        }

        RowProducts.Write<Lane128>(ref row[0], ref matrix[0], ref narrow[0], length, stride, rows);
        RowProducts.Write<Lane512>(ref row[0], ref matrix[0], ref wide[0], length, stride, rows);

        Assert.Equal(expected, narrow);
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported || ExactMultiplyAdd.IsRequested, "narrow lanes do not fuse here");
        Assert.Equal(expected, wide);
    }

    [Fact]
    public void FourFloats_ReduceToTheBitsOfARowPaddedWithNothing()
    {
        // In order, or by neighbours, the ones would be lost beside the hundred millions.
        float[] values = [1e8f, 1f, -1e8f, 1f];
        float[] zeros = [.. values, .. new float[12]];
        float[] infinities = [.. values, .. Enumerable.Repeat(float.NegativeInfinity, 12)];
        Lane128 four = Lane128.Load(ref values[0]);

        Assert.Equal(Vector128.Create(2f), Reduction.Sum(four).Vector);
        Assert.Equal(Vector128.Create(Reduction.Sum<Lane512>(ref zeros[0], 16)), Reduction.Sum(four).Vector);
        Assert.Equal(Vector128.Create(Reduction.Max<Lane512>(ref infinities[0], 16)), Reduction.Max(four).Vector);
    }

    [Fact]
    public void Max_OfNothing_IsNegativeInfinity()
    {
        float[] row = new float[16];
        Assert.Equal(float.NegativeInfinity, Reduction.Max<Lane256>(ref row[0], 0));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(1024)]
    [InlineData(5008)]
    public void SumOfSquares_AgreesWithDoubleAndToTheBitBetweenWidths(int length)
    {
        float[] row = Row(length);
        double sum = Reduction.SumOfSquares<Lane512>(ref row[0], length);
        double exact = row.Take(length).Sum(x => (double)x * x);
        Assert.Equal(exact, sum, 2e-6 * exact);
        Assert.Equal(sum, Reduction.SumOfSquares<Lane256>(ref row[0], length));
        Assert.Equal(sum, Reduction.SumOfSquares<Lane128>(ref row[0], length));
    }

    // The documented order, written out.
    private static float VirtualLaneSum(float[] row, int length)
    {
        float[] lanes = new float[16];
        for (int i = 0; i < length; i++)
        {
            lanes[i % 16] += row[i];
        }

        for (int half = 8; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                lanes[i] += lanes[i + half];
            }
        }

        return lanes[0];
    }

    // Longer than asked by a float that must not be read.
    private static float[] Row(int length)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() * 10 - 5), 1e30f];
    }
}
