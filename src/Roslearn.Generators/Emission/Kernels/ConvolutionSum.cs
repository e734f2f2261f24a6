using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// W∗x + b in a tile whose rows are places of a map: the windows are read where they lie, in order. The window of the first row starts at
/// <c>from</c>; <c>b</c> are the weights and <c>bias</c> the biases, of which the tile's begin at <c>column</c>.
/// </summary>
internal static class ConvolutionSum
{
    /// <summary>A run of so few floats is written out: a loop around it would cost as much as its work.</summary>
    private const int ShortRun = 4;

    /// <summary>The operands, for people.</summary>
    public static string Operands(ConvolutionSizes sizes) =>
        $"a is x [rows, {sizes.Rows.Padded}, {sizes.Columns.Padded}, {sizes.Channels}], b is W [{sizes.Rows.Size}, {sizes.Columns.Size}, {sizes.Channels}, {sizes.Filters}]";

    /// <summary>Writes the biases and the loops over the window.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="sizes">The window.</param>
    /// <param name="tile">The sums.</param>
    /// <param name="offset">Floats from the window of the first row of the tile to that of another.</param>
    public static void Emit(CodeWriter code, ConvolutionSizes sizes, AccumulatorTile tile, Func<int, int> offset)
    {
        code.Line("ref float w = ref Unsafe.Add(ref b, column);");
        tile.Start(code, lane => $"TLane.Load(ref {AccumulatorTile.At("Unsafe.Add(ref bias, column)", 0, lane)})");
        using CodeWriter.Block down = code.Open($"for (int v = 0; v < {Literal.Of(sizes.Rows.Size)}; v++)");
        if (sizes.IsMerged)
        {
            code.Line("ref float source = ref from;");
            Run(code, sizes, tile, offset);
        }
        else
        {
            using CodeWriter.Block across = code.Open($"for (int u = 0; u < {Literal.Of(sizes.Columns.Size)}; u++)");
            code.Line($"ref float source = ref Unsafe.Add(ref from, u * {Literal.Of(sizes.Columns.Dilation * sizes.PlaceStride)});");
            Run(code, sizes, tile, offset);
        }

        code.Line($"from = ref Unsafe.Add(ref from, {Literal.Of(sizes.Rows.Dilation * sizes.LineStride)});");
    }

    /// <summary>The places of a run one after the other; each is a row of weights.</summary>
    private static void Run(CodeWriter code, ConvolutionSizes sizes, AccumulatorTile tile, Func<int, int> offset)
    {
        int stride = sizes.WeightStride;
        if (sizes.Run <= ShortRun)
        {
            for (int k = 0; k < sizes.Run; k++)
            {
                int at = k;
                tile.MultiplyAdd(code, row => AccumulatorTile.At("source", offset(row) + at, 0), lane => $"TLane.Load(ref {AccumulatorTile.At("w", at * stride, lane)})");
            }

            code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(sizes.RunRows * stride)});");
            return;
        }

        using (code.Open($"for (int k = 0; k < {Literal.Of(sizes.Run)}; k++)"))
        {
            tile.MultiplyAdd(code, row => AccumulatorTile.At("source", offset(row), 0), lane => $"TLane.Load(ref {AccumulatorTile.At("w", 0, lane)})");
            code.Line("source = ref Unsafe.Add(ref source, 1);");
            code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(stride)});");
        }

        if (sizes.RunRows != sizes.Run)
        {
            code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of((sizes.RunRows - sizes.Run) * stride)});");
        }
    }
}
