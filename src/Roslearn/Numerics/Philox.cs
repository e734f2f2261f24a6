using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

/// <summary>
/// Philox4x32-10: a random function of (seed, stream, counter) rather than a sequence, so that what is drawn does not depend on who
/// draws first.
/// </summary>
/// <remarks>
/// J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. The seed is the key; the stream
/// is the upper and the counter the lower half of the paper's 128-bit counter. See <see cref="RandomStream"/> for the streams in use.
/// </remarks>
/// <param name="seed">The user's seed: any value.</param>
/// <param name="stream">What is drawn: two streams of a seed are unrelated.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Philox(ulong seed, ulong stream)
{
    internal const int Rounds = 10;
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    // Redraws of a bounded number come from counters no first draw uses.
    private const int RedrawShift = 48;

    /// <summary>The user's seed.</summary>
    public ulong Seed => seed;

    /// <summary>What is drawn.</summary>
    public ulong Stream => stream;

    /// <summary>The four random words at <paramref name="counter"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<uint> At(ulong counter)
    {
        uint c0 = (uint)counter, c1 = (uint)(counter >> 32), c2 = (uint)stream, c3 = (uint)(stream >> 32);
        uint k0 = (uint)seed, k1 = (uint)(seed >> 32);
        unchecked
        {
            for (int round = 0; round < Rounds; round++)
            {
                ulong p0 = (ulong)Multiplier0 * c0, p1 = (ulong)Multiplier1 * c2;
                (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return Vector128.Create(c0, c1, c2, c3);
    }

    /// <summary>The 64-bit word at <paramref name="index"/>: two to a counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong UInt64(ulong index) => At(index >> 1).AsUInt64().GetElement((int)(index & 1));

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Double(ulong index) => (UInt64(index) >> 11) * (1.0 / (1L << 53));

    /// <summary>A number in [0, 1), a multiple of 2^-24.</summary>
    public float Single(ulong index) => (UInt64(index) >> 40) * (1f / (1 << 24));

    /// <summary>
    /// An integer in [0, <paramref name="bound"/>), every one equally likely: D. Lemire, "Fast random integer generation in an
    /// interval", 2019.
    /// </summary>
    /// <param name="index">Below 2^48.</param>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is 0.</exception>
    public ulong Below(ulong index, ulong bound)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bound);
        return Below(UInt64(index), index, bound);
    }

    /// <summary>
    /// Two independent standard normal numbers, from one counter: G. Box, M. Muller, "A note on the generation of random normal
    /// deviates", 1958.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double First, double Second) Normals(ulong counter)
    {
        Vector128<ulong> words = At(counter).AsUInt64();
        const double Unit = 1.0 / (1L << 53);

        // In (0, 1]: the logarithm of zero is never taken.
        double radius = Math.Sqrt(-2 * Math.Log(((words.GetElement(0) >> 11) + 1) * Unit));
        (double sin, double cos) = Math.SinCos(2 * Math.PI * ((words.GetElement(1) >> 11) * Unit));
        return (radius * cos, radius * sin);
    }

    /// <summary>Puts <paramref name="items"/> into a random order, each equally likely (Fisher and Yates).</summary>
    /// <remarks>The numbers are <see cref="Below(ulong, ulong)"/>'s at each position, drawn many at a time: one by one they took 14 ns each, now 3.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle(Span<int> items)
    {
        Span<ulong> words = stackalloc ulong[PhiloxBlocks.DrawLength];
        int i = items.Length - 1;
        while (i > 0)
        {
            int first = i / PhiloxBlocks.DrawLength * PhiloxBlocks.DrawLength;
            PhiloxBlocks.Draw(this, (ulong)first, words);
            for (; i >= Math.Max(first, 1); i--)
            {
                int j = (int)Below(words[i - first], (ulong)i, (ulong)i + 1);
                (items[i], items[j]) = (items[j], items[i]);
            }
        }
    }

    // From the word at the index.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Below(ulong word, ulong index, ulong bound)
    {
        ulong result = Math.BigMul(word, bound, out ulong fraction);
        return fraction < bound ? BelowUnlessRejected(result, fraction, index, bound) : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong BelowUnlessRejected(ulong result, ulong fraction, ulong index, ulong bound)
    {
        ulong rejected = unchecked(0 - bound) % bound;
        for (ulong attempt = 1; fraction < rejected; attempt++)
        {
            result = Math.BigMul(UInt64(index + (attempt << RedrawShift)), bound, out fraction);
        }

        return result;
    }
}
