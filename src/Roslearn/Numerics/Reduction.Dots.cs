using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

public static partial class Reduction
{
    /// <summary>The dot products of a row with up to four others, one in each element; the same bits on every width.</summary>
    /// <remarks>
    /// Products of element i of the first sixteen and element i of the next are added first, then elements as <see cref="ILane{TSelf}.FoldPairs"/> does within
    /// fours, then the fours, i and i + 8 and then i and i + 4.
    /// </remarks>
    /// <param name="row">The first of <paramref name="length"/> floats.</param>
    /// <param name="others">The first of the first of the others.</param>
    /// <param name="length">A multiple of 16, above 0.</param>
    /// <param name="stride">Floats from one of the others to the next.</param>
    /// <param name="count">How many others, from 1 to 4.</param>
    /// <param name="rest">What the elements beyond hold: 0 or an infinity.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Dots<TLane>(ref readonly float row, ref readonly float others, int length, int stride, int count, float rest)
        where TLane : struct, ILane<TLane>
    {
        ref float x = ref Unsafe.AsRef(in row);
        ref float y = ref Unsafe.AsRef(in others);
        TLane r0 = FourDots<TLane>(ref x, ref y, length, stride, count, rest), r1 = r0, r2 = r0, r3 = r0;
        if (TLane.Count <= 8)
        {
            r1 = FourDots<TLane>(ref Unsafe.Add(ref x, TLane.Count), ref Unsafe.Add(ref y, TLane.Count), length, stride, count, rest);
        }

        if (TLane.Count <= 4)
        {
            r2 = FourDots<TLane>(ref Unsafe.Add(ref x, 2 * TLane.Count), ref Unsafe.Add(ref y, 2 * TLane.Count), length, stride, count, rest);
            r3 = FourDots<TLane>(ref Unsafe.Add(ref x, 3 * TLane.Count), ref Unsafe.Add(ref y, 3 * TLane.Count), length, stride, count, rest);
        }

        return FoldToFour<TLane, AddOperation>(r0, r1, r2, r3);
    }

    /// <summary>As <see cref="Dots{TLane}"/>, of a row of 16 that is in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Dots(Lane512 row, ref readonly float others, int stride, int count, float rest)
    {
        ref float y = ref Unsafe.AsRef(in others);
        return Folded(
            Lane512.MultiplyAdd(row, ref y, Lane512.Zero),
            count > 1 ? Lane512.MultiplyAdd(row, ref Unsafe.Add(ref y, stride), Lane512.Zero) : Lane512.Broadcast(rest),
            count > 2 ? Lane512.MultiplyAdd(row, ref Unsafe.Add(ref y, 2 * stride), Lane512.Zero) : Lane512.Broadcast(rest),
            count > 3 ? Lane512.MultiplyAdd(row, ref Unsafe.Add(ref y, 3 * stride), Lane512.Zero) : Lane512.Broadcast(rest));
    }

    /// <summary>As <see cref="Dots{TLane}"/>, of a row of 32 that is in two registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Dots(Lane512 low, Lane512 high, ref readonly float others, int stride, int count, float rest)
    {
        ref float y = ref Unsafe.AsRef(in others);
        return Folded(
            Both(low, high, ref y),
            count > 1 ? Both(low, high, ref Unsafe.Add(ref y, stride)) : Lane512.Broadcast(rest),
            count > 2 ? Both(low, high, ref Unsafe.Add(ref y, 2 * stride)) : Lane512.Broadcast(rest),
            count > 3 ? Both(low, high, ref Unsafe.Add(ref y, 3 * stride)) : Lane512.Broadcast(rest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane512 Both(Lane512 low, Lane512 high, ref float other) =>
        Lane512.MultiplyAdd(high, ref Unsafe.Add(ref other, VirtualLanes), Lane512.MultiplyAdd(low, ref other, Lane512.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128 Folded(Lane512 a, Lane512 b, Lane512 c, Lane512 d)
    {
        Lane512 fours = Lane512.FoldPairs(Lane512.FoldPairs(a, c), Lane512.FoldPairs(b, d));
        return FoldToFour<Lane512, AddOperation>(fours, fours, fours, fours);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane FourDots<TLane>(ref float row, ref float others, int length, int stride, int count, float rest)
        where TLane : struct, ILane<TLane>
    {
        TLane a = Products<TLane>(ref row, ref others, length);
        TLane b = count > 1 ? Products<TLane>(ref row, ref Unsafe.Add(ref others, stride), length) : TLane.Broadcast(rest);
        TLane c = count > 2 ? Products<TLane>(ref row, ref Unsafe.Add(ref others, 2 * stride), length) : TLane.Broadcast(rest);
        TLane d = count > 3 ? Products<TLane>(ref row, ref Unsafe.Add(ref others, 3 * stride), length) : TLane.Broadcast(rest);
        return TLane.FoldPairs(TLane.FoldPairs(a, c), TLane.FoldPairs(b, d));
    }

    /// <summary>One lane of the products, of every sixteenth element added up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Products<TLane>(ref float row, ref float other, int length)
        where TLane : struct, ILane<TLane>
    {
        TLane sum = TLane.Zero;
        for (int i = 0; i < length; i += VirtualLanes)
        {
            sum = TLane.MultiplyAdd(TLane.Load(ref Unsafe.Add(ref row, i)), ref Unsafe.Add(ref other, i), sum);
        }

        return sum;
    }
}
