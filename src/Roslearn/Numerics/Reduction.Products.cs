using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

public static partial class Reduction
{
    /// <summary>The sum of the products of two rows, element by element.</summary>
    /// <param name="left">The first of <paramref name="length"/> floats.</param>
    /// <param name="right">The first of as many.</param>
    /// <param name="length">A multiple of 16; 0 gives 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SumOfProducts<TLane>(ref readonly float left, ref readonly float right, int length)
        where TLane : struct, ILane<TLane>
    {
        ref float x = ref Unsafe.AsRef(in left);
        ref float y = ref Unsafe.AsRef(in right);
        TLane r0 = TLane.Zero, r1 = r0, r2 = r0, r3 = r0;
        for (int i = 0; i < length; i += VirtualLanes)
        {
            r0 = Product(ref x, ref y, i, r0);
            if (TLane.Count <= 8)
            {
                r1 = Product(ref x, ref y, i + TLane.Count, r1);
            }

            if (TLane.Count <= 4)
            {
                r2 = Product(ref x, ref y, i + (2 * TLane.Count), r2);
                r3 = Product(ref x, ref y, i + (3 * TLane.Count), r3);
            }
        }

        return FoldToOne<AddOperation>(FoldToFour<TLane, AddOperation>(r0, r1, r2, r3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Product<TLane>(ref float x, ref float y, int i, TLane sum)
        where TLane : struct, ILane<TLane> =>
        TLane.MultiplyAdd(TLane.Load(ref Unsafe.Add(ref x, i)), TLane.Load(ref Unsafe.Add(ref y, i)), sum);
}
