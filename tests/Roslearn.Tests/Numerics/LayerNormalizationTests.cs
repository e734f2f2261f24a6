using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public class LayerNormalizationTests
{
    private const float Epsilon = 1e-5f;

    public static TheoryData<int> Widths => [1, 2, 15, 16, 17, 40, 1000];

    [Theory]
    [MemberData(nameof(Widths))]
    public void ValuesAndGradients_AreThoseOfDouble(int features)
    {
        (float[] x, float[] weight, float[] bias, float[] dy) = Vectors(features);
        (float[] y, float[] dx, float scale) = Run<Lane256>(x, weight, bias, dy, features);

        double mean = x.Take(features).Average(value => (double)value);
        double variance = x.Take(features).Average(value => Math.Pow(value - mean, 2));
        double deviation = Math.Sqrt(variance + Epsilon);
        double[] normalized = [.. x.Take(features).Select(value => (value - mean) / deviation)];
        double[] g = [.. dy.Take(features).Zip(weight, (d, w) => (double)d * w)];
        double meanGradient = g.Average(), meanProduct = g.Zip(normalized, (d, n) => d * n).Average();
        Assert.Equal(1 / deviation, scale, 1e-5 / deviation);
        for (int i = 0; i < features; i++)
        {
            Assert.Equal((normalized[i] * weight[i]) + bias[i], y[i], 1e-5);
            Assert.Equal((g[i] - meanGradient - (normalized[i] * meanProduct)) / deviation, dx[i], 1e-5 / deviation);
        }

        Assert.All(y[features..].Concat(dx[features..]), padding => Assert.Equal(0, padding));
    }

    [Fact]
    public void EveryLane_GivesTheSameBits()
    {
        (float[] x, float[] weight, float[] bias, float[] dy) = Vectors(75);

        (float[] y, float[] dx, float scale) = Run<Lane512>(x, weight, bias, dy, 75);

        (float[] y256, float[] dx256, float scale256) = Run<Lane256>(x, weight, bias, dy, 75);
        Assert.Equal([.. y, .. dx, scale], (float[])[.. y256, .. dx256, scale256]);
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Fma.IsSupported || ExactMultiplyAdd.IsRequested, "narrow lanes do not fuse here");
        (float[] y128, float[] dx128, float scale128) = Run<Lane128>(x, weight, bias, dy, 75);
        Assert.Equal([.. y, .. dx, scale], (float[])[.. y128, .. dx128, scale128]);
    }

    [Fact]
    public void NormalizingInPlace_GivesTheSameBits()
    {
        (float[] x, float[] weight, float[] bias, float[] dy) = Vectors(40);
        (float[] y, _, _) = Run<Lane256>(x, weight, bias, dy, 40);

        LayerNormalization.Normalize<Lane256>(ref x[0], ref weight[0], ref bias[0], ref x[0], ref x[0], 40, Epsilon);

        Assert.Equal(y, x);
    }

    [Fact]
    public void SumOfProducts_AgreesWithDoubleAndToTheBitBetweenWidths()
    {
        (float[] x, _, _, float[] dy) = Vectors(208);

        float sum = Reduction.SumOfProducts<Lane512>(ref x[0], ref dy[0], 208);

        Assert.Equal(x.Zip(dy, (a, b) => (double)a * b).Sum(), sum, 1e-4);
        Assert.Equal(sum, Reduction.SumOfProducts<Lane256>(ref x[0], ref dy[0], 208));
        Assert.Equal(0, Reduction.SumOfProducts<Lane256>(ref x[0], ref dy[0], 0));
    }

    private static (float[] Y, float[] Dx, float Scale) Run<TLane>(float[] x, float[] weight, float[] bias, float[] dy, int features)
        where TLane : struct, ILane<TLane>
    {
        float[] normalized = new float[x.Length], y = new float[x.Length], dx = new float[x.Length];
        float scale = LayerNormalization.Normalize<TLane>(ref x[0], ref weight[0], ref bias[0], ref normalized[0], ref y[0], features, Epsilon);
        LayerNormalization.InputGradient<TLane>(ref dy[0], ref weight[0], ref normalized[0], scale, ref dx[0], features);
        return (y, dx, scale);
    }

    private static (float[] X, float[] Weight, float[] Bias, float[] Dy) Vectors(int features)
    {
        var random = new Random(features);
        return (Draw(3), Draw(0.2), Draw(0), Draw(0));

        float[] Draw(double offset)
        {
            var vector = new float[(features + 15) / 16 * 16];
            for (int i = 0; i < features; i++)
            {
                vector[i] = (float)(offset + random.NextDouble() - 0.5);
            }

            return vector;
        }
    }
}
