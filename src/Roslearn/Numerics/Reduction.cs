using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

/// <summary>
/// Sums and maxima over a row, in an order that does not depend on the width of the lanes: element i goes to virtual lane i mod 16,
/// each virtual lane is reduced from its first element to its last, and the sixteen are then folded by halves.
/// </summary>
/// <remarks>A row's length is a multiple of 16; <see cref="Sum"/> of padding zeros adds nothing, and a maximum needs padding with -infinity.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Reduction
{
    /// <summary>Floats in the virtual register, of which every row's length is a multiple.</summary>
    public const int VirtualLanes = 16;

    // Long enough that adding the tree up costs nothing, short enough that a float still holds the sum to a few ulp.
    private const int SquaresBlock = 1024;

    /// <summary>The sum of <paramref name="length"/> floats.</summary>
    /// <param name="row">The first of them.</param>
    /// <param name="length">A multiple of 16; 0 gives 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum<TLane>(ref readonly float row, int length)
        where TLane : struct, ILane<TLane> => Reduce<TLane, AddOperation>(in row, length, 0f);

    /// <summary>The greatest of <paramref name="length"/> floats, none of them NaN (of NaN the result is unspecified, but the same on every width).</summary>
    /// <param name="row">The first of them.</param>
    /// <param name="length">A multiple of 16; 0 gives -infinity.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max<TLane>(ref readonly float row, int length)
        where TLane : struct, ILane<TLane> => Reduce<TLane, MaxOperation>(in row, length, float.NegativeInfinity);

    /// <summary>In every element the sum of four floats: that of a row of 16 whose other elements are 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Sum(Lane128 row) => FoldFour<AddOperation>(row);

    /// <summary>In every element the greatest of four floats, none of them NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Max(Lane128 row) => FoldFour<MaxOperation>(row);

    /// <summary>The sum of the squares of <paramref name="length"/> floats, as a norm needs it: blocks of 1024 in float, the blocks' sums in double.</summary>
    /// <param name="row">The first of them.</param>
    /// <param name="length">A multiple of 16; 0 gives 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfSquares<TLane>(ref readonly float row, int length)
        where TLane : struct, ILane<TLane>
    {
        double sum = 0;
        for (int start = 0; start < length; start += SquaresBlock)
        {
            sum += Reduce<TLane, AddSquareOperation>(in Unsafe.Add(ref Unsafe.AsRef(in row), start), Math.Min(SquaresBlock, length - start), 0f);
        }

        return sum;
    }

    // Inlined, so that a row of a known length, as a kernel's is, costs no call and no loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Reduce<TLane, TOperation>(ref readonly float row, int length, float seed)
        where TLane : struct, ILane<TLane>
        where TOperation : struct, IOperation
    {
        ref float source = ref Unsafe.AsRef(in row);
        TLane r0 = TLane.Broadcast(seed), r1 = r0, r2 = r0, r3 = r0;
        for (int i = length; i > 0; i -= VirtualLanes)
        {
            r0 = TOperation.Accumulate(r0, TLane.Load(ref source));
            if (TLane.Count <= 8)
            {
                r1 = TOperation.Accumulate(r1, TLane.Load(ref Unsafe.Add(ref source, TLane.Count)));
            }

            if (TLane.Count <= 4)
            {
                r2 = TOperation.Accumulate(r2, TLane.Load(ref Unsafe.Add(ref source, 2 * TLane.Count)));
                r3 = TOperation.Accumulate(r3, TLane.Load(ref Unsafe.Add(ref source, 3 * TLane.Count)));
            }

            source = ref Unsafe.Add(ref source, VirtualLanes);
        }

        return FoldToOne<TOperation>(FoldToFour<TLane, TOperation>(r0, r1, r2, r3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float FoldToOne<TOperation>(Lane128 four)
        where TOperation : struct, IOperation => FoldFour<TOperation>(four).Vector.ToScalar();

    // Elements i and i + 2, then i and i + 1, each pair both ways round: the result is in every element, and none has to be spread.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128 FoldFour<TOperation>(Lane128 four)
        where TOperation : struct, IOperation
    {
        Lane128 two = TOperation.Combine(four, new(Vector128.Shuffle(four.Vector, Vector128.Create(2, 3, 0, 1))));
        return TOperation.Combine(two, new(Vector128.Shuffle(two.Vector, Vector128.Create(1, 0, 3, 2))));
    }

    // Virtual lanes i and i + 8, then i and i + 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane128 FoldToFour<TLane, TOperation>(TLane r0, TLane r1, TLane r2, TLane r3)
        where TLane : struct, ILane<TLane>
        where TOperation : struct, IOperation
    {
        if (TLane.Count == 4)
        {
            TLane four = TOperation.Combine(TOperation.Combine(r0, r2), TOperation.Combine(r1, r3));
            return Unsafe.BitCast<TLane, Lane128>(four);
        }

        Lane256 eight;
        if (TLane.Count == 8)
        {
            eight = Unsafe.BitCast<TLane, Lane256>(TOperation.Combine(r0, r1));
        }
        else
        {
            Vector512<float> sixteen = Unsafe.BitCast<TLane, Lane512>(r0).Vector;
            eight = TOperation.Combine<Lane256>(new(sixteen.GetLower()), new(sixteen.GetUpper()));
        }

        return TOperation.Combine<Lane128>(new(eight.Vector.GetLower()), new(eight.Vector.GetUpper()));
    }

    private interface IOperation
    {
        static abstract TLane Accumulate<TLane>(TLane reduced, TLane next)
            where TLane : struct, ILane<TLane>;

        static abstract TLane Combine<TLane>(TLane left, TLane right)
            where TLane : struct, ILane<TLane>;
    }

    private readonly struct AddOperation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Accumulate<TLane>(TLane reduced, TLane next)
            where TLane : struct, ILane<TLane> => reduced + next;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Combine<TLane>(TLane left, TLane right)
            where TLane : struct, ILane<TLane> => left + right;
    }

    private readonly struct AddSquareOperation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Accumulate<TLane>(TLane reduced, TLane next)
            where TLane : struct, ILane<TLane> => TLane.MultiplyAdd(next, next, reduced);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Combine<TLane>(TLane left, TLane right)
            where TLane : struct, ILane<TLane> => left + right;
    }

    private readonly struct MaxOperation : IOperation
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Accumulate<TLane>(TLane reduced, TLane next)
            where TLane : struct, ILane<TLane> => TLane.Max(reduced, next);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLane Combine<TLane>(TLane left, TLane right)
            where TLane : struct, ILane<TLane> => TLane.Max(left, right);
    }
}
