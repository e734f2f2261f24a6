using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// C = start + A·B with vectors of four floats: the narrow twin of the tiles that are generated for wider ones, one for all shapes. The sum of
/// an element goes over k in order, so the results are the same bits.
/// </summary>
/// <remarks>
/// x86-64 without AVX2 has no fused multiply-add but 16 registers, two units that multiply and two that add: what bounds a product is how many
/// instructions there are besides. Of the tiles that fit, 2 rows x 6 lanes have the fewest. Measured on mlp-card with 256 examples, in GFLOP/s:
/// 4 x 2 lanes with B where it lies 30, 2 x 6 lanes with a copy of B's panel (its rows lie in a few cache sets otherwise) 41; weight
/// gradients, which read A across its rows, a page further with each k, 30, and 38 with A copied as well.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class NarrowProduct
{
    private const int TileRows = 2;

    /// <summary>Columns are cut into pairs of panels of six lanes and, for a multiple of 16 that is none of 48, one or two of four.</summary>
    private const int WidePanel = 6 * LaneFloats, Panel = 4 * LaneFloats;

    private const int LaneFloats = 4;

    /// <summary>The k of one pass; the sums wait in C for the next.</summary>
    private const int SliceSteps = 512;

    /// <summary>The rows of A that are copied at once.</summary>
    private const int ChunkRows = 64;

    /// <summary>Fewer rows read a panel too seldom to be worth its copy.</summary>
    private const int ManyRows = 12;

    [ThreadStatic]
    private static Arena? t_panel;

    [ThreadStatic]
    private static Arena? t_pairs;

    /// <summary>Computes the product where the sums start from 0; see the other overload.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(ref float a, int rowStepA, int stepA, ref float b, int stepB, ref float c, int rowStepC, int rows, int columns, int steps) =>
        Multiply(ref a, rowStepA, stepA, ref b, stepB, ref Unsafe.NullRef<float>(), 0, ref c, rowStepC, rows, columns, steps);

    /// <summary>Computes the product. Where rows are odd, the row behind the last is read and written as well.</summary>
    /// <param name="a">A [rows, steps].</param>
    /// <param name="rowStepA">Floats from one row of A to the next; 1 unless <paramref name="stepA"/> is 1.</param>
    /// <param name="stepA">Floats in A from one k to the next.</param>
    /// <param name="b">B [steps, columns].</param>
    /// <param name="stepB">Floats in B from one k to the next.</param>
    /// <param name="start">What the sums start from [rows, columns]; a null reference: from 0.</param>
    /// <param name="rowStepStart">Floats from one row of <paramref name="start"/> to the next; 0 where all rows start alike.</param>
    /// <param name="c">C [rows, columns].</param>
    /// <param name="rowStepC">Floats from one row of C to the next.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="columns">Columns of B and C, a multiple of 16.</param>
    /// <param name="steps">How many k.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        ref float a, int rowStepA, int stepA, ref float b, int stepB, ref float start, int rowStepStart, ref float c, int rowStepC, int rows, int columns, int steps)
    {
        bool copiesA = stepA != 1 && rows >= ManyRows;
        int chunk = copiesA ? ChunkRows : rows;
        for (int row = 0; row < rows; row += chunk)
        {
            int count = Math.Min(chunk, rows - row);
            for (int step = 0; step < steps; step += SliceSteps)
            {
                int slice = Math.Min(SliceSteps, steps - step);
                var elements = new Elements(2 * (nint)rowStepA, rowStepA, stepA);
                ref float x = ref Unsafe.Add(ref a, ((nint)row * rowStepA) + ((nint)step * stepA));
                if (copiesA)
                {
                    x = ref CopyPairs(ref x, stepA, count, slice);
                    elements = new Elements(TileRows * slice, 1, TileRows);
                }

                ref float w = ref Unsafe.Add(ref b, (nint)step * stepB);
                ref float to = ref Unsafe.Add(ref c, (nint)row * rowStepC);
                if (step > 0)
                {
                    Panels(ref x, elements, ref w, stepB, ref to, rowStepC, ref to, rowStepC, count, columns, slice);
                }
                else if (Unsafe.IsNullRef(ref start))
                {
                    Panels(ref x, elements, ref w, stepB, ref start, 0, ref to, rowStepC, count, columns, slice);
                }
                else
                {
                    Panels(ref x, elements, ref w, stepB, ref Unsafe.Add(ref start, (nint)row * rowStepStart), rowStepStart, ref to, rowStepC, count, columns, slice);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Panels(
        ref float a, Elements elements, ref float b, int stepB, ref float start, int rowStepStart, ref float c, int rowStepC, int rows, int columns, int steps)
    {
        int wideEnd = columns / (2 * WidePanel) * (2 * WidePanel);
        for (int column = 0; column < columns;)
        {
            bool isWide = column < wideEnd;
            int width = isWide ? WidePanel : Panel, step = stepB;
            ref float w = ref Unsafe.Add(ref b, column);
            if (rows >= ManyRows)
            {
                w = ref CopyPanel(ref w, stepB, width, steps);
                step = width;
            }

            ref float from = ref Unsafe.IsNullRef(ref start) ? ref start : ref Unsafe.Add(ref start, column);
            ref float to = ref Unsafe.Add(ref c, column);
            if (isWide)
            {
                SixLanes(ref a, elements, ref w, step, ref from, rowStepStart, ref to, rowStepC, rows, steps);
            }
            else
            {
                FourLanes(ref a, elements, ref w, step, ref from, rowStepStart, ref to, rowStepC, rows, steps);
            }

            column += width;
        }
    }

    /// <summary>Two rows of A after two, of each the two elements of every k side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ref float CopyPairs(ref float a, nint stepA, int rows, int steps)
    {
        ref float pairs = ref (t_pairs ??= new Arena(ChunkRows * SliceSteps)).Start;
        int row = 0;

        // Each k is another page: four pairs at once look up a quarter of them.
        for (; row + (4 * TileRows) <= rows; row += 4 * TileRows)
        {
            ref float from = ref Unsafe.Add(ref a, row);
            ref float to0 = ref Unsafe.Add(ref pairs, row * steps), to1 = ref Unsafe.Add(ref to0, TileRows * steps);
            ref float to2 = ref Unsafe.Add(ref to1, TileRows * steps), to3 = ref Unsafe.Add(ref to2, TileRows * steps);
            for (int k = 0; k < steps; k++)
            {
                CopyPair(ref from, ref Unsafe.Add(ref to0, TileRows * k));
                CopyPair(ref Unsafe.Add(ref from, TileRows), ref Unsafe.Add(ref to1, TileRows * k));
                CopyPair(ref Unsafe.Add(ref from, 2 * TileRows), ref Unsafe.Add(ref to2, TileRows * k));
                CopyPair(ref Unsafe.Add(ref from, 3 * TileRows), ref Unsafe.Add(ref to3, TileRows * k));
                from = ref Unsafe.Add(ref from, stepA);
            }
        }

        for (; row < rows; row += TileRows)
        {
            ref float from = ref Unsafe.Add(ref a, row), to = ref Unsafe.Add(ref pairs, row * steps);
            for (int k = 0; k < steps; k++)
            {
                CopyPair(ref from, ref Unsafe.Add(ref to, TileRows * k));
                from = ref Unsafe.Add(ref from, stepA);
            }
        }

        return ref pairs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyPair(ref float from, ref float to) => Unsafe.As<float, long>(ref to) = Unsafe.As<float, long>(ref from);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ref float CopyPanel(ref float b, nint stepB, int width, int steps)
    {
        ref float panel = ref (t_panel ??= new Arena(SliceSteps * WidePanel)).Start;
        ref float to = ref panel;
        for (int k = 0; k < steps; k++)
        {
            CopyLane(ref b, ref to, 0);
            CopyLane(ref b, ref to, LaneFloats);
            CopyLane(ref b, ref to, 2 * LaneFloats);
            CopyLane(ref b, ref to, 3 * LaneFloats);
            if (width == WidePanel)
            {
                CopyLane(ref b, ref to, 4 * LaneFloats);
                CopyLane(ref b, ref to, 5 * LaneFloats);
            }

            b = ref Unsafe.Add(ref b, stepB);
            to = ref Unsafe.Add(ref to, width);
        }

        return ref panel;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyLane(ref float from, ref float to, int offset) => Lane128.Load(ref Unsafe.Add(ref from, offset)).Store(ref Unsafe.Add(ref to, offset));

    /// <summary>Where the elements of A lie: floats from one pair of rows to the next, from a row to its partner, and from one k to the next.</summary>
    private readonly record struct Elements(nint Pair, nint Row, nint Step);
}
