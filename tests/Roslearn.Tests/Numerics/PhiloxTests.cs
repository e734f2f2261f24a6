using System.Runtime.Intrinsics;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class PhiloxTests
{
    // philox4x32 10 in kat_vectors of the Random123 distribution.
    [Theory]
    [InlineData(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x299f31d0a4093822, 0x0370734413198a2e, 0x85a308d3243f6a88, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void KnownCounters_GiveTheAuthorsWords(ulong seed, ulong stream, ulong counter, uint x, uint y, uint z, uint w) =>
        Assert.Equal(Vector128.Create(x, y, z, w), new Philox(seed, stream).At(counter));

    [Fact]
    public void VectorBlocks_EqualTheScalarBlocks()
    {
        foreach (ulong counter in new ulong[] { 0, 5, uint.MaxValue - 2, 0x123456789ABCDEF0 })
        {
            AssertBlocks<Words512>(counter);
            AssertBlocks<Words256>(counter);
            AssertBlocks<Words128>(counter);
        }
    }

    [Fact]
    public void Uniforms_HaveTheMomentsOfTheUnitInterval()
    {
        const int Count = 100_000;
        var random = new Philox(1, 2);
        double[] doubles = [.. Enumerable.Range(0, Count).Select(i => random.Double((ulong)i))];
        double[] singles = [.. Enumerable.Range(0, Count).Select(i => (double)random.Single((ulong)i))];
        foreach (double[] values in new[] { doubles, singles })
        {
            Assert.All(values, v => Assert.InRange(v, 0, 1 - 1e-9));
            Assert.Equal(0.5, values.Average(), 5 * Math.Sqrt(1.0 / 12 / Count));
            Assert.Equal(1.0 / 3, values.Average(v => v * v), 0.005);
        }

        // Neighbours share a block: they must not be related.
        Assert.Equal(0.25, doubles.Zip(doubles.Skip(1), (a, b) => a * b).Average(), 0.003);
    }

    [Theory]
    [InlineData(1ul)]
    [InlineData(7ul)]
    [InlineData(10ul)]
    public void Below_DrawsEveryValueEquallyOften(ulong bound)
    {
        const int Count = 70_000;
        var random = new Philox(3, 4);
        int[] seen = new int[bound];
        for (int i = 0; i < Count; i++)
        {
            seen[random.Below((ulong)i, bound)]++;
        }

        double expected = Count / (double)bound;
        Assert.All(seen, n => Assert.InRange(n, expected - 5 * Math.Sqrt(expected), expected + 5 * Math.Sqrt(expected)));
    }

    [Fact]
    public void Below_ABoundThatRejectsAQuarterOfTheWords_StaysUniform()
    {
        // Of bound 3 * 2^62 a quarter of the words is rejected; without that the first of each three values would be twice as likely.
        const ulong Bound = 3ul << 62;
        const int Count = 30_000;
        var random = new Philox(5, 6);
        int[] residues = new int[3];
        for (int i = 0; i < Count; i++)
        {
            ulong value = random.Below((ulong)i, Bound);
            Assert.True(value < Bound);
            residues[value % 3]++;
        }

        Assert.All(residues, n => Assert.InRange(n, 10_000 - 500, 10_000 + 500));
    }

    [Fact]
    public void Below_Zero_Throws() => Assert.Throws<ArgumentOutOfRangeException>("bound", () => new Philox(0, 0).Below(0, 0));

    [Fact]
    public void Normals_HaveTheMomentsOfTheStandardNormal()
    {
        const int Pairs = 100_000;
        var random = new Philox(7, 8);
        double mean = 0, variance = 0, fourth = 0, product = 0;
        for (int i = 0; i < Pairs; i++)
        {
            (double a, double b) = random.Normals((ulong)i);
            mean += a + b;
            variance += a * a + b * b;
            fourth += a * a * a * a + b * b * b * b;
            product += a * b;
        }

        Assert.Equal(0, mean / (2 * Pairs), 0.012);
        Assert.Equal(1, variance / (2 * Pairs), 0.016);
        Assert.Equal(3, fourth / (2 * Pairs), 0.12);
        Assert.Equal(0, product / Pairs, 0.016);
    }

    [Fact]
    public void Shuffle_IsAPermutationThatDependsOnSeedAndStream()
    {
        int[] first = Shuffled(1, 1);
        Assert.Equal(Enumerable.Range(0, 100), first.Order());
        Assert.Equal(first, Shuffled(1, 1));
        Assert.NotEqual(first, Shuffled(1, 2));
        Assert.NotEqual(first, Shuffled(2, 1));

        static int[] Shuffled(ulong seed, ulong stream)
        {
            int[] items = [.. Enumerable.Range(0, 100)];
            new Philox(seed, stream).Shuffle(items);
            return items;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    [InlineData(1029)]
    public void Shuffle_DrawsTheNumbersThatBelowDraws(int count)
    {
        var random = new Philox(0xDEADBEEF12345678, 3);
        int[] expected = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = (int)random.Below((ulong)i, (ulong)i + 1);
            (expected[i], expected[j]) = (expected[j], expected[i]);
        }

        int[] items = [.. Enumerable.Range(0, count)];
        random.Shuffle(items);

        Assert.Equal(expected, items);
    }

    [Fact]
    public void Shuffle_OfThree_GivesEveryOrderEquallyOften()
    {
        const int Count = 12_000;
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < Count; i++)
        {
            int[] items = [0, 1, 2];
            new Philox(9, (ulong)i).Shuffle(items);
            string order = string.Join(",", items);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, seen.Count);
        Assert.All(seen.Values, n => Assert.InRange(n, 1_800, 2_200));
    }

    [Fact]
    public void Streams_OfDifferentPurposeIndexOrStep_Differ()
    {
        ulong[] streams =
        [
            RandomStream.Of(RandomPurpose.General), RandomStream.Of(RandomPurpose.Dropout), RandomStream.Of(RandomPurpose.Dropout, 1),
            RandomStream.Of(RandomPurpose.Dropout, 1, 1), RandomStream.Of(RandomPurpose.Dropout, 0, uint.MaxValue), RandomStream.Of(RandomPurpose.Dropout, (1 << 24) - 1),
        ];
        Assert.Distinct(streams);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => RandomStream.Of(RandomPurpose.Dropout, 1 << 24));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => RandomStream.Of(RandomPurpose.Dropout, -1));
    }

    private static void AssertBlocks<TWords>(ulong counter)
        where TWords : struct, IWords<TWords>
    {
        var random = new Philox(0xDEADBEEF12345678, 0xCAFEBABE87654321);
        PhiloxBlocks.At(in random, counter, out TWords front, out TWords back);
        uint[] fronts = ToArray(front), backs = ToArray(back);
        for (int block = 0; block < TWords.Count; block++)
        {
            Vector128<uint> expected = random.At(counter + (ulong)block);
            Assert.Equal(expected, Vector128.Create(fronts[2 * block], fronts[2 * block + 1], backs[2 * block], backs[2 * block + 1]));
        }

        static uint[] ToArray(TWords words)
        {
            uint[] array = new uint[2 * TWords.Count];
            System.Runtime.InteropServices.MemoryMarshal.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(array.AsSpan()), in words);
            return array;
        }
    }
}
