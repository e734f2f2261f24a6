using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class DropoutMaskTests
{
    private static readonly Philox Mask = new(11, RandomStream.Of(RandomPurpose.Dropout, 2, 3));

    [Fact]
    public void EveryWidth_GivesTheSameMask()
    {
        float[] expected = Fill<Lane512>(0, 1000, 0.3f);
        Assert.Equal(expected, Fill<Lane256>(0, 1000, 0.3f));
        Assert.Equal(expected, Fill<Lane128>(0, 1000, 0.3f));
    }

    [Fact]
    public void AnyChunking_GivesTheSameMask()
    {
        float[] expected = Fill<Lane256>(0, 700, 0.4f);
        foreach (int chunk in new[] { 1, 7, 63, 64, 65, 200 })
        {
            float[] actual = new float[700];
            for (int start = 0; start < 700; start += chunk)
            {
                DropoutMask.Fill<Lane256>(ref actual[start], Math.Min(chunk, 700 - start), start, Mask, 0.4f);
            }

            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Fill_WritesNothingBeyondItsCount()
    {
        float[] mask = [.. Enumerable.Repeat(-1f, 200)];
        DropoutMask.Fill<Lane512>(ref mask[10], 100, 37, Mask, 0.5f);
        Assert.All(mask[..10].Concat(mask[110..]), x => Assert.Equal(-1f, x));
        Assert.DoesNotContain(-1f, mask[10..110]);
    }

    [Fact]
    public void Elements_FollowTheDocumentedBits()
    {
        const float Rate = 0.25f;
        float[] mask = Fill<Lane128>(0, 128, Rate);
        for (int e = 0; e < mask.Length; e++)
        {
            int q = e % 64 / 16, j = e % 16;
            uint word = Mask.At((ulong)(e / 64 * 8 + j / 2))[2 * (q / 2) + j % 2];
            uint bits = q % 2 == 0 ? word & 0xFFFF : word >> 16;
            Assert.Equal(bits < Rate * 65536 ? 0f : 1f / (1f - Rate), mask[e]);
        }
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Rate_IsTheShareOfZeros(float rate)
    {
        const int Count = 200_000;
        float[] mask = Fill<Lane512>(0, Count, rate);
        Assert.Equal(rate, mask.Count(x => x == 0f) / (double)Count, 5 * Math.Sqrt(rate * (1 - rate) / Count));
        Assert.All(mask, x => Assert.True(x == 0f || x == 1f / (1f - rate)));
    }

    [Fact]
    public void RateOfZero_KeepsEverything() => Assert.All(Fill<Lane512>(0, 640_000, 0f), x => Assert.Equal(1f, x));

    [Fact]
    public void AnotherStep_GivesAnotherMask()
    {
        float[] other = new float[640];
        DropoutMask.Fill<Lane256>(ref other[0], other.Length, 0, new(11, RandomStream.Of(RandomPurpose.Dropout, 2, 4)), 0.5f);
        float[] mask = Fill<Lane256>(0, 640, 0.5f);
        Assert.InRange(mask.Zip(other, (a, b) => a == b).Count(same => same), 250, 390);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void RateOutsideItsRange_NamesIt(float rate)
    {
        float[] mask = new float[64];
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => DropoutMask.Fill<Lane256>(ref mask[0], 64, 0, Mask, rate));
    }

    private static float[] Fill<TLane>(long first, int count, float rate)
        where TLane : struct, ILane<TLane>
    {
        float[] mask = new float[count];
        DropoutMask.Fill<TLane>(ref mask[0], count, first, Mask, rate);
        return mask;
    }
}
