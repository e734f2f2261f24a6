using Roslearn.Data;

namespace Roslearn.Tests.Data;

/// <summary>Every length up to several vectors, every position, every kind of value that is no number.</summary>
public class FiniteTests
{
    private const int Longest = 140;
    private static readonly float[] NotFinite = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, BitConverter.Int32BitsToSingle(unchecked((int)0xFFA00001))];
    private static readonly float[] Extreme = [float.MaxValue, float.MinValue, float.Epsilon, -0f, 1e38f, -3e38f];

    [Fact]
    public void Scan_FindsTheFirst()
    {
        for (int length = 0; length <= Longest; length++)
        {
            float[] values = Finite(length);
            Assert.Equal(-1, FiniteScan.IndexOfNonFinite(values));
            for (int at = 0; at < length; at++)
            {
                float[] bad = [.. values];
                bad[at] = NotFinite[at % NotFinite.Length];
                bad[^1] = float.NaN;
                Assert.Equal(at, FiniteScan.IndexOfNonFinite(bad));
            }
        }
    }

    [Fact]
    public void Copy_CopiesAllAndNotices()
    {
        for (int length = 0; length <= Longest; length++)
        {
            float[] values = Finite(length), copy = new float[length + 1];
            Assert.True(FiniteCopy.TryCopy<float>(values, ref copy[0]));
            Assert.Equal([.. values, 0], copy);
            for (int at = 0; at < length; at++)
            {
                float[] bad = [.. values];
                bad[at] = NotFinite[at % NotFinite.Length];
                Assert.False(FiniteCopy.TryCopy<float>(bad, ref copy[0]), $"{bad[at]} at {at} of {length}");
            }
        }
    }

    [Fact]
    public void Tokens_AreCopiedAsTheyAre()
    {
        int[] values = [int.MinValue, -1, 0, 0x7F800000, int.MaxValue], copy = new int[5];

        Assert.True(FiniteCopy.TryCopy<int>(values, ref copy[0]));
        Assert.Equal(values, copy);
    }

    private static float[] Finite(int length) => [.. Enumerable.Range(0, length).Select(i => Extreme[i % Extreme.Length])];
}
