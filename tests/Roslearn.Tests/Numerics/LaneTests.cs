using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>What every lane promises, checked element by element against scalar arithmetic.</summary>
public abstract class LaneTests<TLane>
    where TLane : struct, ILane<TLane>
{
    private static readonly float[] Values =
    [
        0f, -0f, 1f, -1f, 0.5f, 1.5f, 2.5f, -2.5f, 3.25f, 1e-30f, -7e20f, 8388609f, float.Epsilon, float.MaxValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    private static readonly bool FusesOnce = Fma.IsSupported || AdvSimd.IsSupported || ExactMultiplyAdd.IsRequested;

    [Fact]
    public void Count_IsTheWidthInFloats() => Assert.Equal(Marshal.SizeOf<TLane>() / sizeof(float), TLane.Count);

    [Fact]
    public void LoadThenStore_CopiesEveryElementAndNoMore()
    {
        float[] source = [.. Enumerable.Range(1, TLane.Count + 2).Select(i => (float)i)];
        float[] destination = new float[TLane.Count + 2];
        TLane.Load(ref source[1]).Store(ref destination[1]);
        Assert.Equal([0f, .. source[1..^1], 0f], destination);
    }

    [Fact]
    public void Broadcast_FillsEveryElement() => Assert.All(Elements(TLane.Broadcast(3f)), x => Assert.Equal(3f, x));

    [Fact]
    public void Zero_IsPositiveZero() => Assert.All(Elements(TLane.Zero), x => Assert.Equal(0, BitConverter.SingleToInt32Bits(x)));

    [Fact]
    public void Arithmetic_EqualsScalar()
    {
        Pairwise((a, b) => a + b, (a, b) => a + b);
        Pairwise((a, b) => a - b, (a, b) => a - b);
        Pairwise((a, b) => a * b, (a, b) => a * b);
        Pairwise((a, b) => a / b, (a, b) => a / b);
    }

    [Fact]
    public void Minus_FlipsTheSignOfZero() => Pairwise((a, _) => -a, (a, _) => -a);

    [Fact]
    public void MinMax_ReturnTheRightOperandOfNaNAndOfTwoZeros()
    {
        Pairwise(TLane.Min, (a, b) => a < b ? a : b);
        Pairwise(TLane.Max, (a, b) => a > b ? a : b);
    }

    [Fact]
    public void SignOperations_EqualScalar()
    {
        Pairwise((a, _) => TLane.Abs(a), (a, _) => MathF.Abs(a));
        Pairwise(TLane.CopySign, MathF.CopySign);
    }

    [Fact]
    public void FoldPairs_AddsWithinFoursAndInterleaves()
    {
        float[] left = [.. Enumerable.Range(0, TLane.Count).Select(i => 1f + (i * i))], right = [.. left.Select(x => -100 * x)];
        float[] expected = [.. Enumerable.Range(0, TLane.Count).Select(i => i % 4 / 2 + (i / 4 * 4)).Select((at, i) => (i % 2 == 0 ? left : right)[at] + (i % 2 == 0 ? left : right)[at + 2])];

        Assert.Equal(expected, Elements(TLane.FoldPairs(TLane.Load(ref left[0]), TLane.Load(ref right[0]))));
    }

    [Fact]
    public void MultiplyAddOfMemory_IsThatOfTheLoadedLane()
    {
        float[] right = [.. Enumerable.Range(0, TLane.Count + 1).Select(i => 1f + (0.1f * i))];
        TLane left = TLane.Broadcast(1f / 3), addend = TLane.Broadcast(-0.7f);

        Assert.Equal(Elements(TLane.MultiplyAdd(left, TLane.Load(ref right[1]), addend)), Elements(TLane.MultiplyAdd(left, ref right[1], addend)));
    }

    [Fact]
    public void PaddingOnly_IsTheMaskOfOneElement() =>
        Assert.Equal(Enumerable.Range(0, TLane.Count).Select(i => i == 2 ? 5f : 0f), Elements(TLane.And(global::Roslearn.Numerics.Padding.Only<TLane>(2), TLane.Broadcast(5f))));

    [Fact]
    public void Round_TakesHalvesToEven() => Pairwise((a, _) => TLane.Round(a), (a, _) => MathF.Round(a, MidpointRounding.ToEven));

    [Fact]
    public void Sqrt_EqualsScalar() => Pairwise((a, _) => TLane.Sqrt(a), (a, _) => MathF.Sqrt(a));

    [Fact]
    public void Comparisons_MakeMasksThatSelectAndAnd()
    {
        Pairwise((a, b) => TLane.Select(TLane.GreaterThan(a, b), a, b), (a, b) => a > b ? a : b);
        Pairwise((a, b) => TLane.SelectGreater(a, b, -a, b), (a, b) => a > b ? -a : b);
        Pairwise((a, b) => TLane.And(TLane.GreaterThan(a, b), a), (a, b) => a > b ? a : 0f);
        Pairwise((a, b) => TLane.And(TLane.AreEqual(a, b), a), (a, b) => a == b ? a : 0f);
        Assert.All(Elements(TLane.GreaterThan(TLane.Broadcast(2f), TLane.Broadcast(1f))), x => Assert.Equal(-1, BitConverter.SingleToInt32Bits(x)));
    }

    [Fact]
    public void MultiplyAdd_RoundsOnceWhereTheProcessorFuses()
    {
        // (1 + 2^-12)^2 - (1 + 2^-11) is 2^-24: only a single rounding keeps it.
        float x = 1f + MathF.ScaleB(1f, -12), sum = -(1f + MathF.ScaleB(1f, -11));
        TLane lane = TLane.MultiplyAdd(TLane.Broadcast(x), TLane.Broadcast(x), TLane.Broadcast(sum));
        Assert.All(Elements(lane), actual => Assert.Equal(FusesOnce ? MathF.ScaleB(1f, -24) : 0f, actual));
    }

    [Theory]
    [InlineData(1f, 0)]
    [InlineData(1.3333334f, 127)]
    [InlineData(0.75f, 128)]
    [InlineData(-1.25f, -126)]
    [InlineData(1e30f, -200)]
    [InlineData(1e-30f, 200)]
    public void ScalePowerOfTwo_IsExact(float value, int power) => Assert.All(
        Elements(TLane.ScalePowerOfTwo(TLane.Broadcast(value), TLane.Broadcast(power))),
        x => Assert.Equal(MathF.ScaleB(value, power), x));

    [Theory]
    [InlineData(1f)]
    [InlineData(1.41421354f)]
    [InlineData(1.41421366f)]
    [InlineData(0.70710672f)]
    [InlineData(0.70710683f)]
    [InlineData(float.MaxValue)]
    [InlineData(1.17549435e-38f)]
    [InlineData(12345.678f)]
    public void NearestExponent_LeavesAMantissaAroundOne(float value)
    {
        TLane exponent = TLane.NearestExponent(TLane.Broadcast(value));
        float n = Elements(exponent)[0], mantissa = Elements(TLane.ScalePowerOfTwo(TLane.Broadcast(value), -exponent))[0];
        Assert.Equal(value, mantissa * Math.Pow(2, n));
        Assert.InRange(mantissa, 0.70710675f, 1.41421363f);
    }

    [Fact]
    public void Tile_EqualsTheTextbookProductToTheBit()
    {
        const int Depth = 37;
        int stride = TileKernel.Lanes * TLane.Count;
        var random = new Random(1);
        float[] a = Fill(TileKernel.Rows * Depth, random), b = Fill(Depth * stride, random), c = new float[TileKernel.Rows * stride];
        TileKernel.Run<TLane>(ref a[0], ref b[0], ref c[0], Depth, stride);
        for (int row = 0; row < TileKernel.Rows; row++)
        {
            for (int column = 0; column < stride; column++)
            {
                float sum = 0f;
                for (int k = 0; k < Depth; k++)
                {
                    float x = a[row * Depth + k], y = b[k * stride + column];
                    sum = FusesOnce ? MathF.FusedMultiplyAdd(x, y, sum) : x * y + sum;
                }

                Assert.Equal(sum, c[row * stride + column]);
            }
        }
    }

    private static float[] Fill(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

    private static float[] Elements(TLane lane)
    {
        float[] elements = new float[TLane.Count];
        lane.Store(ref elements[0]);
        return elements;
    }

    private static void Pairwise(Func<TLane, TLane, TLane> operation, Func<float, float, float> expected)
    {
        foreach (float a in Values)
        {
            foreach (float b in Values)
            {
                Assert.All(Elements(operation(TLane.Broadcast(a), TLane.Broadcast(b))), actual => AssertSame(expected(a, b), actual, a, b));
            }
        }
    }

    // NaN equals NaN whatever its payload; zeros must agree in sign.
    private static void AssertSame(float expected, float actual, float a, float b) => Assert.True(
        float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual),
        $"({a}, {b}): expected {expected}, got {actual}");
}

public sealed class Lane512Tests : LaneTests<Lane512>;

public sealed class Lane256Tests : LaneTests<Lane256>;

public sealed class Lane128Tests : LaneTests<Lane128>;
