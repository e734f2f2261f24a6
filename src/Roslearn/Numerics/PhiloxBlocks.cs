using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

/// <summary>As many consecutive Philox blocks at once as a register has elements; the same words as <see cref="Philox.At"/>.</summary>
internal static class PhiloxBlocks
{
    /// <summary>Words of a <see cref="Draw"/>.</summary>
    public const int DrawLength = 64;

    /// <summary>The words from <paramref name="first"/> on, a multiple of <see cref="DrawLength"/>: <see cref="Philox.UInt64"/> of each index.</summary>
    public static void Draw(in Philox random, ulong first, Span<ulong> words)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Draw<Words512>(in random, first, words);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Draw<Words256>(in random, first, words);
        }
        else
        {
            Draw<Words128>(in random, first, words);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Draw<TWords>(in Philox random, ulong first, Span<ulong> words)
        where TWords : struct, IWords<TWords>
    {
        Span<ulong> even = stackalloc ulong[DrawLength / 2], odd = stackalloc ulong[DrawLength / 2];
        for (int block = 0; block < DrawLength / 2; block += TWords.Count)
        {
            At(in random, (first / 2) + (ulong)block, out TWords front, out TWords back);
            front.Store(ref even[block]);
            back.Store(ref odd[block]);
        }

        for (int block = 0; block < DrawLength / 2; block++)
        {
            words[2 * block] = even[block];
            words[(2 * block) + 1] = odd[block];
        }
    }

    /// <summary>The blocks at <paramref name="counter"/>, counter + 1, ...: words 0 and 1 of each in <paramref name="front"/>, words 2 and 3 in <paramref name="back"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At<TWords>(in Philox random, ulong counter, out TWords front, out TWords back)
        where TWords : struct, IWords<TWords>
    {
        TWords c0 = TWords.Sequence(counter), c1 = TWords.Upper(c0);
        TWords c2 = TWords.Broadcast((uint)random.Stream), c3 = TWords.Broadcast((uint)(random.Stream >> 32));
        TWords multiplier0 = TWords.Broadcast(Philox.Multiplier0), multiplier1 = TWords.Broadcast(Philox.Multiplier1);
        TWords k0 = TWords.Broadcast((uint)random.Seed), k1 = TWords.Broadcast((uint)(random.Seed >> 32));
        TWords weyl0 = TWords.Broadcast(Philox.Weyl0), weyl1 = TWords.Broadcast(Philox.Weyl1);
        for (int round = 0; round < Philox.Rounds; round++)
        {
            // Multiply reads lower halves only, so upper halves may hold anything: the products serve as words 1 and 3 as they are.
            TWords p0 = TWords.Multiply(c0, multiplier0), p1 = TWords.Multiply(c2, multiplier1);
            c0 = TWords.Xor(TWords.Upper(p1), c1, k0);
            c2 = TWords.Xor(TWords.Upper(p0), c3, k1);
            c1 = p1;
            c3 = p0;
            k0 = TWords.AddHalves(k0, weyl0);
            k1 = TWords.AddHalves(k1, weyl1);
        }

        front = TWords.Join(c0, c1);
        back = TWords.Join(c2, c3);
    }
}
