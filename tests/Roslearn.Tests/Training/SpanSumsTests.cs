using Roslearn.Training;

namespace Roslearn.Tests.Training;

public sealed class SpanSumsTests
{
    public static TheoryData<int> Lengths => [0, 1, 3, 7, 8, 9, 15, 16, 100, 128, 1023, 1024, 1025, 1031, 5000];

    [Theory, MemberData(nameof(Lengths))]
    public void AnyLength_GivesTheSumsOfDoublePrecision(int length)
    {
        float[] left = Values(length, 1), right = Values(length, 2);

        AssertClose(left.Sum(value => (double)value * value), SpanSums.OfSquares(left));
        AssertClose(left.Sum(value => Math.Abs((double)value)), SpanSums.OfMagnitudes(left));
        AssertClose(left.Zip(right, (a, b) => Math.Pow((double)a - b, 2)).Sum(), SpanSums.OfSquaredDifferences(left, right));
    }

    [Theory, MemberData(nameof(Lengths))]
    public void AMagnitudeAboveTheBound_IsFoundWhereverItIs(int length)
    {
        float[] values = Values(length, 3);
        Assert.False(SpanSums.AnyMagnitudeAbove(values, 2));
        for (int i = 0; i < length; i += Math.Max(1, length / 50))
        {
            float[] one = [.. values];
            one[i] = i % 2 == 0 ? 2.5f : -2.5f;
            Assert.True(SpanSums.AnyMagnitudeAbove(one, 2));
            Assert.False(SpanSums.AnyMagnitudeAbove(one, 2.5f));
        }
    }

    [Fact]
    public void DifferentLengths_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SpanSums.OfSquaredDifferences(new float[8], new float[16]));

    private static float[] Values(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    private static void AssertClose(double expected, double actual) => Assert.InRange(actual, expected * (1 - 1e-5), expected * (1 + 1e-5));
}
