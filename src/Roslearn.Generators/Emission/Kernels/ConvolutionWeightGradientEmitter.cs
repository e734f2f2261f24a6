using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// dW for some rows of W: x at the row's place of every window, times dy. The sum of an example is added to those before it: the
/// accumulators are free for the next rows while the example's maps are in the cache, and long sums lose less.
/// </summary>
internal sealed class ConvolutionWeightGradientEmitter : KernelEmitter<ConvolutionWeightGradient>
{
    protected override void Method(CodeWriter code, ConvolutionWeightGradient kernel)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {sizes.Filters}] = dW from a row on: a is x [batch, {sizes.Rows.Padded}, {sizes.Columns.Padded}, {sizes.Channels}], "
                + $"b is dy [batch, {sizes.Rows.Output}, {sizes.Columns.Output}, {sizes.Filters}].",
            "ref float a, ref float b, ref float c, int start, int rows, int batch");
        const int wideRows = Strides.RowTile, narrowRows = Strides.RowTile / 2;
        int wideRest = sizes.Run % wideRows, narrowRest = sizes.Run % narrowRows;
        TilePanels full = Panels(sizes, sizes.Run >= wideRows ? wideRows : narrowRows, narrowRows);
        TilePanels wideEnd = Panels(sizes, Math.Max(1, wideRest), Math.Max(1, wideRest)), narrowEnd = Panels(sizes, Math.Max(1, narrowRest), Math.Max(1, narrowRest));
        AccumulatorTile.Declare(code, new[] { full, wideEnd, narrowEnd }.SelectMany(panels => panels.Tiles).ToList());
        code.Line($"MemoryMarshal.CreateSpan(ref c, rows * {Literal.Of(sizes.WeightStride)}).Clear();");
        using CodeWriter.Block examples = code.Open("for (int example = 0; example < batch; example++)");
        code.Line($"ref float image = ref Unsafe.Add(ref a, example * {Literal.Of(sizes.InputStride)});");
        code.Line($"ref float map = ref Unsafe.Add(ref b, example * {Literal.Of(sizes.OutputStride)});");
        string step = $"({AccumulatorTile.IsWide} ? {Literal.Of(wideRows)} : {Literal.Of(narrowRows)})";
        using CodeWriter.Block tiles = code.Open($"for (int row = 0; row < rows; row += {step})");
        Corner(code, sizes);
        if (wideRest == 0)
        {
            full.Emit(code, tile => Tile(code, sizes, tile));
            return;
        }

        using (code.Open($"if (inside + {step} <= {Literal.Of(sizes.Run)})"))
        {
            full.Emit(code, tile => Tile(code, sizes, tile));
        }

        using (code.Open($"else if ({AccumulatorTile.IsWide})"))
        {
            wideEnd.Emit(code, tile => Tile(code, sizes, tile));
        }

        if (narrowRest > 0)
        {
            using CodeWriter.Block narrow = code.Open($"else if (inside < {Literal.Of(sizes.Run)})");
            narrowEnd.Emit(code, tile => Tile(code, sizes, tile));
        }
    }

    /// <summary>Where the rows of the tile lie in a window: within one run of floats. Rows that pad a run have no place.</summary>
    private static void Corner(CodeWriter code, ConvolutionSizes sizes)
    {
        string run = Literal.Of(sizes.RunRows);
        code.Line($"int run = (start + row) / {run};");
        code.Line($"int inside = start + row - run * {run};");
        if (sizes.RunRows - sizes.Run >= Strides.RowTile / 2)
        {
            using (code.Open($"if (inside >= {Literal.Of(sizes.Run)})"))
            {
                code.Line("continue;");
            }

            code.Line();
        }

        int down = sizes.Rows.Dilation * sizes.LineStride, across = sizes.Columns.Dilation * sizes.PlaceStride;
        string columns = Literal.Of(sizes.Columns.Size);
        string offset = sizes.IsMerged ? $"run * {Literal.Of(down)}" : $"run / {columns} * {Literal.Of(down)} + run % {columns} * {Literal.Of(across)}";
        code.Line($"ref float corner = ref Unsafe.Add(ref image, {offset} + inside);");
    }

    private static void Tile(CodeWriter code, ConvolutionSizes sizes, AccumulatorTile tile)
    {
        int step = sizes.Columns.Stride * sizes.PlaceStride;
        int line = (sizes.Rows.Stride * sizes.LineStride) - (sizes.Columns.Output * step);
        code.Line("ref float from = ref corner;");
        code.Line("ref float gradient = ref Unsafe.Add(ref map, column);");
        tile.Start(code, _ => "TLane.Zero");
        using (code.Open($"for (int y = 0; y < {Literal.Of(sizes.Rows.Output)}; y++)"))
        {
            using (code.Open($"for (int x = 0; x < {Literal.Of(sizes.Columns.Output)}; x++)"))
            {
                tile.MultiplyAdd(code, row => AccumulatorTile.At("from", row, 0), lane => $"TLane.Load(ref {AccumulatorTile.At("gradient", 0, lane)})");
                code.Line($"from = ref Unsafe.Add(ref from, {Literal.Of(step)});");
                code.Line($"gradient = ref Unsafe.Add(ref gradient, {Literal.Of(sizes.OutputPlace)});");
            }

            if (line != 0)
            {
                code.Line();
                code.Line($"from = ref Unsafe.Add(ref from, {Literal.Of(line)});");
            }
        }

        code.Line($"ref float to = ref Unsafe.Add(ref c, row * {Literal.Of(sizes.WeightStride)} + column);");
        tile.Store(code, (row, lane, sum) =>
        {
            string to = AccumulatorTile.At("to", row * sizes.WeightStride, lane);
            return $"(TLane.Load(ref {to}) + {sum}).Store(ref {to});";
        });
    }

    private static TilePanels Panels(ConvolutionSizes sizes, int wide, int narrow) =>
        new(sizes.OutputPlace, (lanes, occursWide) => new AccumulatorTile(occursWide ? wide : narrow, narrow, lanes));
}
