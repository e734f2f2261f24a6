using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Numerics;

/// <summary>Inverted dropout: factors of 0 and of 1 / (1 - rate), each a function of the element's index alone.</summary>
/// <remarks>
/// N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014. Sixteen random bits decide an
/// element, so the rate in effect is the given one rounded to a multiple of 2^-16. Neither the width of the lanes nor the way a
/// range is cut into calls changes a value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DropoutMask
{
    // Eight Philox blocks of 128 bits: the 512-bit register holds them all.
    private const int Group = 64;
    private const int BlocksPerGroup = 8;

    /// <summary>Fills the factors of the elements from <paramref name="first"/> on.</summary>
    /// <typeparam name="TLane">The width to work in.</typeparam>
    /// <param name="destination">The first factor to write.</param>
    /// <param name="count">How many to write; any number, fastest in whole groups of 64.</param>
    /// <param name="first">The index of the first element; fastest when a multiple of 64.</param>
    /// <param name="random">The mask: seed, and the stream of layer and step (<see cref="RandomPurpose.Dropout"/>).</param>
    /// <param name="rate">The probability of 0, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is outside its range.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill<TLane>(ref float destination, int count, long first, Philox random, float rate)
        where TLane : struct, ILane<TLane>
    {
        if (!(rate >= 0f && rate < 1f))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The dropout rate must be at least 0 and below 1.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(first);
        int threshold = (int)MathF.Round(rate * 65536f) - 1;
        float scale = 1f / (1f - rate);
        ulong group = (ulong)first / Group;
        int skipped = (int)((ulong)first % Group);
        if (skipped > 0)
        {
            int written = Math.Min(Group - skipped, count);
            FillPart<TLane>(ref destination, skipped, written, group, in random, threshold, scale);
            destination = ref Unsafe.Add(ref destination, written);
            count -= written;
            group++;
        }

        for (; count >= Group; count -= Group)
        {
            FillGroup<TLane>(ref destination, group, in random, threshold, scale);
            destination = ref Unsafe.Add(ref destination, Group);
            group++;
        }

        if (count > 0)
        {
            FillPart<TLane>(ref destination, 0, count, group, in random, threshold, scale);
        }
    }

    private static void FillPart<TLane>(ref float destination, int skipped, int count, ulong group, in Philox random, int threshold, float scale)
        where TLane : struct, ILane<TLane>
    {
        Debug.Assert(skipped + count <= Group);
        Span<float> whole = stackalloc float[Group];
        FillGroup<TLane>(ref MemoryMarshal.GetReference(whole), group, in random, threshold, scale);
        whole.Slice(skipped, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillGroup<TLane>(ref float destination, ulong group, in Philox random, int threshold, float scale)
        where TLane : struct, ILane<TLane>
    {
        if (TLane.Count == 16)
        {
            FillGroupOf<Words512>(ref destination, group, in random, threshold, scale);
        }
        else if (TLane.Count == 8)
        {
            FillGroupOf<Words256>(ref destination, group, in random, threshold, scale);
        }
        else
        {
            FillGroupOf<Words128>(ref destination, group, in random, threshold, scale);
        }
    }

    // Element 16 q + j of a group is decided by block j / 2, word 2 (q / 2) + j mod 2, its lower or upper sixteen bits as q is even or odd.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillGroupOf<TWords>(ref float destination, ulong group, in Philox random, int threshold, float scale)
        where TWords : struct, IWords<TWords>
    {
        for (int block = 0; block < BlocksPerGroup; block += TWords.Count)
        {
            PhiloxBlocks.At(in random, group * BlocksPerGroup + (ulong)block, out TWords front, out TWords back);
            ref float target = ref Unsafe.Add(ref destination, 2 * block);
            TWords.StoreAbove(front, high: false, threshold, scale, ref target);
            TWords.StoreAbove(front, high: true, threshold, scale, ref Unsafe.Add(ref target, 16));
            TWords.StoreAbove(back, high: false, threshold, scale, ref Unsafe.Add(ref target, 32));
            TWords.StoreAbove(back, high: true, threshold, scale, ref Unsafe.Add(ref target, 48));
        }
    }
}
