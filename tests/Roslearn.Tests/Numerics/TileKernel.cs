using System.Runtime.CompilerServices;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

/// <summary>The 8 x 3 register tile of a matrix product, as generated code writes it: C += A B over k in order.</summary>
internal static class TileKernel
{
    public const int Rows = 8;
    public const int Lanes = 3;

    /// <param name="a">[8 x depth], row stride <paramref name="depth"/>.</param>
    /// <param name="b">[depth x 3 lanes], row stride <paramref name="stride"/>.</param>
    /// <param name="c">[8 x 3 lanes], row stride <paramref name="stride"/>.</param>
    /// <param name="depth">Length of the sum.</param>
    /// <param name="stride">Row stride of b and c.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run<TLane>(ref float a, ref float b, ref float c, int depth, int stride)
        where TLane : struct, ILane<TLane>
    {
        TLane c00 = TLane.Zero, c01 = TLane.Zero, c02 = TLane.Zero;
        TLane c10 = TLane.Zero, c11 = TLane.Zero, c12 = TLane.Zero;
        TLane c20 = TLane.Zero, c21 = TLane.Zero, c22 = TLane.Zero;
        TLane c30 = TLane.Zero, c31 = TLane.Zero, c32 = TLane.Zero;
        TLane c40 = TLane.Zero, c41 = TLane.Zero, c42 = TLane.Zero;
        TLane c50 = TLane.Zero, c51 = TLane.Zero, c52 = TLane.Zero;
        TLane c60 = TLane.Zero, c61 = TLane.Zero, c62 = TLane.Zero;
        TLane c70 = TLane.Zero, c71 = TLane.Zero, c72 = TLane.Zero;
        ref float a4 = ref Unsafe.Add(ref a, 4 * depth);
        for (int k = depth; k > 0; k--)
        {
            TLane b0 = TLane.Load(ref b);
            TLane b1 = TLane.Load(ref Unsafe.Add(ref b, TLane.Count));
            TLane b2 = TLane.Load(ref Unsafe.Add(ref b, 2 * TLane.Count));
            TLane x = TLane.Broadcast(a);
            c00 = TLane.MultiplyAdd(x, b0, c00); c01 = TLane.MultiplyAdd(x, b1, c01); c02 = TLane.MultiplyAdd(x, b2, c02);
            x = TLane.Broadcast(Unsafe.Add(ref a, depth));
            c10 = TLane.MultiplyAdd(x, b0, c10); c11 = TLane.MultiplyAdd(x, b1, c11); c12 = TLane.MultiplyAdd(x, b2, c12);
            x = TLane.Broadcast(Unsafe.Add(ref a, 2 * depth));
            c20 = TLane.MultiplyAdd(x, b0, c20); c21 = TLane.MultiplyAdd(x, b1, c21); c22 = TLane.MultiplyAdd(x, b2, c22);
            x = TLane.Broadcast(Unsafe.Add(ref a, 3 * depth));
            c30 = TLane.MultiplyAdd(x, b0, c30); c31 = TLane.MultiplyAdd(x, b1, c31); c32 = TLane.MultiplyAdd(x, b2, c32);
            x = TLane.Broadcast(a4);
            c40 = TLane.MultiplyAdd(x, b0, c40); c41 = TLane.MultiplyAdd(x, b1, c41); c42 = TLane.MultiplyAdd(x, b2, c42);
            x = TLane.Broadcast(Unsafe.Add(ref a4, depth));
            c50 = TLane.MultiplyAdd(x, b0, c50); c51 = TLane.MultiplyAdd(x, b1, c51); c52 = TLane.MultiplyAdd(x, b2, c52);
            x = TLane.Broadcast(Unsafe.Add(ref a4, 2 * depth));
            c60 = TLane.MultiplyAdd(x, b0, c60); c61 = TLane.MultiplyAdd(x, b1, c61); c62 = TLane.MultiplyAdd(x, b2, c62);
            x = TLane.Broadcast(Unsafe.Add(ref a4, 3 * depth));
            c70 = TLane.MultiplyAdd(x, b0, c70); c71 = TLane.MultiplyAdd(x, b1, c71); c72 = TLane.MultiplyAdd(x, b2, c72);
            a = ref Unsafe.Add(ref a, 1);
            a4 = ref Unsafe.Add(ref a4, 1);
            b = ref Unsafe.Add(ref b, stride);
        }

        StoreRow(ref c, c00, c01, c02);
        StoreRow(ref Unsafe.Add(ref c, stride), c10, c11, c12);
        StoreRow(ref Unsafe.Add(ref c, 2 * stride), c20, c21, c22);
        StoreRow(ref Unsafe.Add(ref c, 3 * stride), c30, c31, c32);
        StoreRow(ref Unsafe.Add(ref c, 4 * stride), c40, c41, c42);
        StoreRow(ref Unsafe.Add(ref c, 5 * stride), c50, c51, c52);
        StoreRow(ref Unsafe.Add(ref c, 6 * stride), c60, c61, c62);
        StoreRow(ref Unsafe.Add(ref c, 7 * stride), c70, c71, c72);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow<TLane>(ref float row, TLane first, TLane second, TLane third)
        where TLane : struct, ILane<TLane>
    {
        first.Store(ref row);
        second.Store(ref Unsafe.Add(ref row, TLane.Count));
        third.Store(ref Unsafe.Add(ref row, 2 * TLane.Count));
    }
}
