namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A vector times a matrix. It reads every weight once, so the cache's bandwidth bounds it; eight accumulators hide the
/// latency of the multiply-add.
/// </summary>
internal static class RowProduct
{
    private static readonly int[] PanelLanes = { 8, 4, 2, 1 };

    public static void Emit(CodeWriter code, int inputs, int columns, int stride, Func<string, string> finish)
    {
        // Which panels occur depends on the lane: the JIT drops the loops that never run.
        int[] used = PanelLanes.Where(lanes => Occurs(lanes, columns)).ToArray();
        code.Line("TLane element, " + string.Join(", ", Enumerable.Range(0, used.Max()).Select(lane => $"s{lane}")) + ";");
        code.Line("int column = 0;");
        foreach (int lanes in used)
        {
            using CodeWriter.Block panel = code.Open($"for (; column + {lanes} * TLane.Count <= {Literal.Of(columns)}; column += {lanes} * TLane.Count)");
            code.Line("ref float x = ref a;");
            code.Line("ref float w = ref Unsafe.Add(ref b, column);");
            for (int lane = 0; lane < lanes; lane++)
            {
                code.Line($"s{lane} = TLane.Load(ref Unsafe.Add(ref bias, column + {lane} * TLane.Count));");
            }

            using (code.Open($"for (int k = 0; k < {Literal.Of(inputs)}; k++)"))
            {
                code.Line("element = TLane.Broadcast(x);");
                for (int lane = 0; lane < lanes; lane++)
                {
                    code.Line($"s{lane} = TLane.MultiplyAdd(element, TLane.Load(ref Unsafe.Add(ref w, {lane} * TLane.Count)), s{lane});");
                }

                code.Line("x = ref Unsafe.Add(ref x, 1);");
                code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(stride)});");
            }

            for (int lane = 0; lane < lanes; lane++)
            {
                code.Line($"{finish($"s{lane}")}.Store(ref Unsafe.Add(ref c, column + {lane} * TLane.Count));");
            }
        }
    }

    private static bool Occurs(int lanes, int columns) =>
        new[] { 16, 8, 4 }.Any(width => lanes == PanelLanes[0]
            ? columns / width >= lanes
            : (columns / width % PanelLanes[0] & lanes) != 0);
}
