using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <content>
/// The tiles: 12 sums, two elements of A, a lane of B and a product take all 16 registers. Every other lane of B is read twice, as an operand of its
/// multiplications: with AVX that saves an instruction (43 to 44 GFLOP/s, the four lanes 40 to 44), without it costs nothing.
/// </content>
public static partial class NarrowProduct
{
    /// <summary>A panel of 24 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixLanes(
        ref float a, Elements elements, ref float panel, nint step, ref float start, nint rowStepStart, ref float c, nint rowStepC, int rows, int steps)
    {
        nint second = elements.Row, stepA = elements.Step;
        for (int row = 0; row < rows; row += TileRows)
        {
            Lane128 c00 = Lane128.Zero, c01 = Lane128.Zero, c02 = Lane128.Zero, c03 = Lane128.Zero, c04 = Lane128.Zero, c05 = Lane128.Zero;
            Lane128 c10 = Lane128.Zero, c11 = Lane128.Zero, c12 = Lane128.Zero, c13 = Lane128.Zero, c14 = Lane128.Zero, c15 = Lane128.Zero;
            if (!Unsafe.IsNullRef(ref start))
            {
                ref float from = ref Unsafe.Add(ref start, row * rowStepStart);
                c00 = Lane128.Load(ref from);
                c01 = Lane128.Load(ref Unsafe.Add(ref from, 4));
                c02 = Lane128.Load(ref Unsafe.Add(ref from, 8));
                c03 = Lane128.Load(ref Unsafe.Add(ref from, 12));
                c04 = Lane128.Load(ref Unsafe.Add(ref from, 16));
                c05 = Lane128.Load(ref Unsafe.Add(ref from, 20));
                from = ref Unsafe.Add(ref from, rowStepStart);
                c10 = Lane128.Load(ref from);
                c11 = Lane128.Load(ref Unsafe.Add(ref from, 4));
                c12 = Lane128.Load(ref Unsafe.Add(ref from, 8));
                c13 = Lane128.Load(ref Unsafe.Add(ref from, 12));
                c14 = Lane128.Load(ref Unsafe.Add(ref from, 16));
                c15 = Lane128.Load(ref Unsafe.Add(ref from, 20));
            }

            ref float x = ref Unsafe.Add(ref a, row / TileRows * elements.Pair);
            ref float w = ref panel;
            for (int k = 0; k < steps; k++)
            {
                Lane128 x0 = Lane128.Broadcast(x), x1 = Lane128.Broadcast(Unsafe.Add(ref x, second));
                c00 = Lane128.MultiplyAdd(x0, Lane128.Load(ref w), c00);
                c10 = Lane128.MultiplyAdd(x1, Lane128.Load(ref w), c10);
                Lane128 b = Lane128.Load(ref Unsafe.Add(ref w, 4));
                c01 = Lane128.MultiplyAdd(x0, b, c01);
                c11 = Lane128.MultiplyAdd(x1, b, c11);
                c02 = Lane128.MultiplyAdd(x0, Lane128.Load(ref Unsafe.Add(ref w, 8)), c02);
                c12 = Lane128.MultiplyAdd(x1, Lane128.Load(ref Unsafe.Add(ref w, 8)), c12);
                b = Lane128.Load(ref Unsafe.Add(ref w, 12));
                c03 = Lane128.MultiplyAdd(x0, b, c03);
                c13 = Lane128.MultiplyAdd(x1, b, c13);
                c04 = Lane128.MultiplyAdd(x0, Lane128.Load(ref Unsafe.Add(ref w, 16)), c04);
                c14 = Lane128.MultiplyAdd(x1, Lane128.Load(ref Unsafe.Add(ref w, 16)), c14);
                b = Lane128.Load(ref Unsafe.Add(ref w, 20));
                c05 = Lane128.MultiplyAdd(x0, b, c05);
                c15 = Lane128.MultiplyAdd(x1, b, c15);
                x = ref Unsafe.Add(ref x, stepA);
                w = ref Unsafe.Add(ref w, step);
            }

            ref float to = ref Unsafe.Add(ref c, row * rowStepC);
            c00.Store(ref to);
            c01.Store(ref Unsafe.Add(ref to, 4));
            c02.Store(ref Unsafe.Add(ref to, 8));
            c03.Store(ref Unsafe.Add(ref to, 12));
            c04.Store(ref Unsafe.Add(ref to, 16));
            c05.Store(ref Unsafe.Add(ref to, 20));
            to = ref Unsafe.Add(ref to, rowStepC);
            c10.Store(ref to);
            c11.Store(ref Unsafe.Add(ref to, 4));
            c12.Store(ref Unsafe.Add(ref to, 8));
            c13.Store(ref Unsafe.Add(ref to, 12));
            c14.Store(ref Unsafe.Add(ref to, 16));
            c15.Store(ref Unsafe.Add(ref to, 20));
        }
    }

    /// <summary>A panel of 16 columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourLanes(
        ref float a, Elements elements, ref float panel, nint step, ref float start, nint rowStepStart, ref float c, nint rowStepC, int rows, int steps)
    {
        nint second = elements.Row, stepA = elements.Step;
        for (int row = 0; row < rows; row += TileRows)
        {
            Lane128 c00 = Lane128.Zero, c01 = Lane128.Zero, c02 = Lane128.Zero, c03 = Lane128.Zero;
            Lane128 c10 = Lane128.Zero, c11 = Lane128.Zero, c12 = Lane128.Zero, c13 = Lane128.Zero;
            if (!Unsafe.IsNullRef(ref start))
            {
                ref float from = ref Unsafe.Add(ref start, row * rowStepStart);
                c00 = Lane128.Load(ref from);
                c01 = Lane128.Load(ref Unsafe.Add(ref from, 4));
                c02 = Lane128.Load(ref Unsafe.Add(ref from, 8));
                c03 = Lane128.Load(ref Unsafe.Add(ref from, 12));
                from = ref Unsafe.Add(ref from, rowStepStart);
                c10 = Lane128.Load(ref from);
                c11 = Lane128.Load(ref Unsafe.Add(ref from, 4));
                c12 = Lane128.Load(ref Unsafe.Add(ref from, 8));
                c13 = Lane128.Load(ref Unsafe.Add(ref from, 12));
            }

            ref float x = ref Unsafe.Add(ref a, row / TileRows * elements.Pair);
            ref float w = ref panel;
            for (int k = 0; k < steps; k++)
            {
                Lane128 x0 = Lane128.Broadcast(x), x1 = Lane128.Broadcast(Unsafe.Add(ref x, second));
                c00 = Lane128.MultiplyAdd(x0, Lane128.Load(ref w), c00);
                c10 = Lane128.MultiplyAdd(x1, Lane128.Load(ref w), c10);
                Lane128 b = Lane128.Load(ref Unsafe.Add(ref w, 4));
                c01 = Lane128.MultiplyAdd(x0, b, c01);
                c11 = Lane128.MultiplyAdd(x1, b, c11);
                c02 = Lane128.MultiplyAdd(x0, Lane128.Load(ref Unsafe.Add(ref w, 8)), c02);
                c12 = Lane128.MultiplyAdd(x1, Lane128.Load(ref Unsafe.Add(ref w, 8)), c12);
                b = Lane128.Load(ref Unsafe.Add(ref w, 12));
                c03 = Lane128.MultiplyAdd(x0, b, c03);
                c13 = Lane128.MultiplyAdd(x1, b, c13);
                x = ref Unsafe.Add(ref x, stepA);
                w = ref Unsafe.Add(ref w, step);
            }

            ref float to = ref Unsafe.Add(ref c, row * rowStepC);
            c00.Store(ref to);
            c01.Store(ref Unsafe.Add(ref to, 4));
            c02.Store(ref Unsafe.Add(ref to, 8));
            c03.Store(ref Unsafe.Add(ref to, 12));
            to = ref Unsafe.Add(ref to, rowStepC);
            c10.Store(ref to);
            c11.Store(ref Unsafe.Add(ref to, 4));
            c12.Store(ref Unsafe.Add(ref to, 8));
            c13.Store(ref Unsafe.Add(ref to, 12));
        }
    }
}
