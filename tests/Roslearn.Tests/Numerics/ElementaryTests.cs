using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>Errors, limits and special values of the elementary functions, at every width.</summary>
public sealed class ElementaryTests
{
    private static readonly bool FusesOnce = Fma.IsSupported || AdvSimd.IsSupported || ExactMultiplyAdd.IsRequested;

    [Fact]
    public void Exp_StaysWithinItsError() => AssertError<ExpFunction>(-87.336f, 88.7228f, 1, 2);

    [Fact]
    public void ExpOfNegative_StaysWithinItsError() => AssertError<ExpOfNegativeFunction>(-87.336f, 0f, 2, 3);

    [Fact]
    public void Expm1_StaysWithinItsError() => AssertError<Expm1Function>(-100f, 88.7228f, 2, 3);

    [Fact]
    public void Sigmoid_StaysWithinItsError() => AssertError<SigmoidFunction>(-87.33f, 100f, 3, 4);

    [Fact]
    public void Tanh_StaysWithinItsErrorAndWithinOne()
    {
        AssertError<TanhFunction>(-100f, 100f, 3, 4);
        Sweep<TanhFunction>(-12f, 12f, (_, y) => Assert.True(Math.Abs(y) <= 1));
    }

    [Fact]
    public void Log_StaysWithinItsError() => AssertError<LogFunction>(float.Epsilon, float.MaxValue, 2, 3);

    [Fact]
    public void Log1p_StaysWithinItsError() => AssertError<Log1pFunction>(0f, float.MaxValue, 2, 3);

    [Fact]
    public void Softplus_StaysWithinItsError() => AssertError<SoftplusFunction>(-87.33f, 1000f, 2, 3);

    [Fact]
    public void NormalCdf_StaysWithinItsErrorInBothTails() => AssertError<NormalCdfFunction>(-12.8f, 30f, 6, 85);

    [Fact]
    public void NormalDensity_StaysWithinItsError() => AssertError<NormalDensityFunction>(-12.8f, 12.8f, 3, 85);

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-87.5f, 0f)]
    [InlineData(-1e30f, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(88.7228394f, float.PositiveInfinity)]
    [InlineData(1e30f, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Exp_OfSpecialValues(float x, float expected) => AssertExact<ExpFunction>(x, expected);

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-87.5f, 0f)]
    [InlineData(-1e30f, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void ExpOfNegative_OfSpecialValues(float x, float expected) => AssertExact<ExpOfNegativeFunction>(x, expected);

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-38f, 1e-38f)]
    [InlineData(-40f, -1f)]
    [InlineData(float.NegativeInfinity, -1f)]
    [InlineData(89f, float.PositiveInfinity)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Expm1_OfSpecialValues(float x, float expected) => AssertExact<Expm1Function>(x, expected);

    [Theory]
    [InlineData(0f, 0.5f)]
    [InlineData(40f, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(-1000f, 0f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Sigmoid_OfSpecialValues(float x, float expected) => AssertExact<SigmoidFunction>(x, expected);

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(9.02f, 1f)]
    [InlineData(-9.02f, -1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NegativeInfinity, -1f)]
    [InlineData(float.NaN, float.NaN)]
    public void Tanh_OfSpecialValues(float x, float expected) => AssertExact<TanhFunction>(x, expected);

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0f, float.NegativeInfinity)]
    [InlineData(-1f, float.NaN)]
    [InlineData(float.NegativeInfinity, float.NaN)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Log_OfSpecialValues(float x, float expected) => AssertExact<LogFunction>(x, expected);

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Log1p_OfSpecialValues(float x, float expected) => AssertExact<Log1pFunction>(x, expected);

    [Theory]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(500f, 500f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Softplus_OfSpecialValues(float x, float expected) => AssertExact<SoftplusFunction>(x, expected);

    [Theory]
    [InlineData(0f, 0.5f)]
    [InlineData(-40f, 0f)]
    [InlineData(40f, 1f)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(float.NaN, float.NaN)]
    public void NormalCdf_OfSpecialValues(float x, float expected) => AssertExact<NormalCdfFunction>(x, expected);

    [Fact]
    public void NegativeZero_IsTreatedAsZeroAndKeepsItsSignInTanh()
    {
        AssertExact<ExpFunction>(-0f, 1f);
        AssertExact<SigmoidFunction>(-0f, 0.5f);
        AssertExact<TanhFunction>(-0f, -0f);
        AssertExact<LogFunction>(-0f, float.NegativeInfinity);
        AssertExact<NormalCdfFunction>(-0f, 0.5f);
    }

    [Fact]
    public void AnyNaNPayload_StaysNaN()
    {
        float x = BitConverter.Int32BitsToSingle(0x7FC12345);
        AssertExact<ExpFunction>(x, float.NaN);
        AssertExact<Expm1Function>(x, float.NaN);
        AssertExact<SigmoidFunction>(-x, float.NaN);
        AssertExact<SoftplusFunction>(x, float.NaN);
        AssertExact<Log1pFunction>(x, float.NaN);
    }

    private static void AssertExact<TFunction>(float x, float expected)
        where TFunction : struct, IElementaryFunction
    {
        float[] actual = Evaluate<TFunction, Lane512>([.. Enumerable.Repeat(x, 16)]);
        Assert.All(actual, y => Assert.True(y.Equals(expected) && float.IsNegative(y) == float.IsNegative(expected) || float.IsNaN(y) && float.IsNaN(expected), $"{x} gave {y}"));
        AssertSameBits<TFunction>([.. Enumerable.Repeat(x, 16)], actual);
    }

    /// <summary>Largest error over the sweep, in ulp of the exact result, against the bound with and without fused multiply-add.</summary>
    private static void AssertError<TFunction>(float low, float high, double bound, double boundUnfused)
        where TFunction : struct, IElementaryFunction
    {
        double worst = 0;
        float at = 0;
        Sweep<TFunction>(low, high, (x, y) =>
        {
            double expected = TFunction.Expected(x);
            double ulp = Math.Abs(expected) >= 1.17549435e-38 ? Math.ScaleB(1, Math.ILogB(expected) - 23) : 1.4e-45;
            double error = Math.Abs(y - expected) / ulp;
            if (!(error <= worst))
            {
                (worst, at) = (error, x);
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{typeof(TFunction).Name}: {worst:F2} ulp at {at:R}");
        Assert.True(worst <= (FusesOnce ? bound : boundUnfused), $"{worst} ulp at {at:R}");
    }

    /// <summary>Every 1021st float of the range by its bits, so that each power of two gets 8216 points, plus a dense run about zero.</summary>
    private static void Sweep<TFunction>(float low, float high, Action<float, double> visit)
        where TFunction : struct, IElementaryFunction
    {
        float[] x = new float[1 << 14];
        int count = 0;
        for (long key = Key(low); key <= Key(high); key += 1021)
        {
            x[count++] = FromKey(key);
            if (count == x.Length || key + 1021 > Key(high))
            {
                Array.Fill(x, x[0], count, x.Length - count);
                float[] y = Evaluate<TFunction, Lane512>(x);
                AssertSameBits<TFunction>(x, y);
                for (int i = 0; i < count; i++)
                {
                    visit(x[i], y[i]);
                }

                count = 0;
            }
        }
    }

    private static void AssertSameBits<TFunction>(float[] x, float[] expected)
        where TFunction : struct, IElementaryFunction
    {
        float[] by256 = Evaluate<TFunction, Lane256>(x), by128 = Evaluate<TFunction, Lane128>(x);
        for (int i = 0; i < x.Length; i++)
        {
            int bits = Bits(expected[i]);
            if (bits != Bits(by256[i]) || bits != Bits(by128[i]))
            {
                Assert.Fail($"{x[i]:R}: {expected[i]:R}, {by256[i]:R}, {by128[i]:R}");
            }
        }

        static int Bits(float value) => float.IsNaN(value) ? -1 : BitConverter.SingleToInt32Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Evaluate<TFunction, TLane>(float[] x)
        where TFunction : struct, IElementaryFunction
        where TLane : struct, ILane<TLane>
    {
        float[] y = new float[x.Length];
        for (int i = 0; i < x.Length; i += TLane.Count)
        {
            TFunction.Apply(TLane.Load(ref x[i])).Store(ref y[i]);
        }

        return y;
    }

    // Floats in order of value <-> integers in order of value.
    private static long Key(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        return bits >= 0 ? bits : int.MinValue - (long)bits;
    }

    private static float FromKey(long key) => BitConverter.Int32BitsToSingle(key >= 0 ? (int)key : (int)(int.MinValue - key));
}
