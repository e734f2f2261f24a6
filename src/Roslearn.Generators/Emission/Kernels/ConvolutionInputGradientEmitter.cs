using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// dx = f'·(dy scattered through W). A tile holds one place of several examples: all of them are looked at by the same windows, so that
/// neither the border nor the gaps of a stride are ever multiplied.
/// </summary>
internal sealed class ConvolutionInputGradientEmitter : KernelEmitter<ConvolutionInputGradient>
{
    protected override void Method(CodeWriter code, ConvolutionInputGradient kernel)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        bool masked = kernel.Epilogue != Activation.Linear;
        int inputStride = Strides.Of(sizes.Rows.Input * sizes.Columns.Input * sizes.PlaceStride);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {sizes.Rows.Input}, {sizes.Columns.Input}, {sizes.Channels}] = dx{(masked ? $", times {kernel.Epilogue}'" : "")}: a is dy "
                + $"[rows, {sizes.Rows.Output}, {sizes.Columns.Output}, {sizes.Filters}], b is Wᵀ [{sizes.Filters}, {sizes.Rows.Size}, {sizes.Columns.Size}, {sizes.Channels}].",
            $"ref float a, ref float b, {(masked ? "ref float activated, " : "")}ref float c, int rows");
        var panels = new TilePanels(sizes.PlaceStride, (lanes, occursWide) => new AccumulatorTile(occursWide ? Strides.RowTile : Strides.RowTile / 2, Strides.RowTile / 2, lanes));
        AccumulatorTile.Declare(code, panels.Tiles);
        panels.Emit(code, tile =>
        {
            using CodeWriter.Block examples = code.Open($"for (int row = 0; row < rows; row += {tile.Step})");
            using CodeWriter.Block lines = code.Open($"for (int y = 0; y < {Literal.Of(sizes.Rows.Input)}; y++)");
            using CodeWriter.Block places = code.Open($"for (int x = 0; x < {Literal.Of(sizes.Columns.Input)}; x++)");
            tile.Start(code, _ => "TLane.Zero");
            Windows(code, sizes, tile);
            string place = $"row * {Literal.Of(inputStride)} + (y * {Literal.Of(sizes.Columns.Input)} + x) * {Literal.Of(sizes.PlaceStride)} + column";
            code.Line($"ref float to = ref Unsafe.Add(ref c, {place});");
            if (masked)
            {
                code.Line($"ref float beside = ref Unsafe.Add(ref activated, {place});");
            }

            tile.Store(code, (row, lane, sum) =>
            {
                string value = Epilogue.Gradient(kernel.Epilogue, $"TLane.Load(ref {AccumulatorTile.At("beside", row * inputStride, lane)})", sum);
                return $"{value}.Store(ref {AccumulatorTile.At("to", row * inputStride, lane)});";
            });
        });
    }

    /// <summary>All windows that look at the place, in order.</summary>
    private static void Windows(CodeWriter code, ConvolutionSizes sizes, AccumulatorTile tile)
    {
        using CodeWriter.Block down = code.Open($"for (int v = 0; v < {Literal.Of(sizes.Rows.Size)}; v++)");
        WindowStep.ToWindow(code, "above", "y", "v", sizes.Rows);
        using CodeWriter.Block across = code.Open($"for (int u = 0; u < {Literal.Of(sizes.Columns.Size)}; u++)");
        WindowStep.ToWindow(code, "left", "x", "u", sizes.Columns);
        code.Line(
            $"ref float from = ref Unsafe.Add(ref a, row * {Literal.Of(sizes.OutputStride)} + (above * {Literal.Of(sizes.Columns.Output)} + left) * {Literal.Of(sizes.OutputPlace)});");
        code.Line($"ref float w = ref Unsafe.Add(ref b, v * {Literal.Of(sizes.WeightRow(1, 0, 0))} + u * {Literal.Of(sizes.WeightRow(0, 1, 0))} + column);");
        using CodeWriter.Block filters = code.Open($"for (int k = 0; k < {Literal.Of(sizes.Filters)}; k++)");
        tile.MultiplyAdd(code, row => AccumulatorTile.At("from", row * sizes.OutputStride, 0), lane => $"TLane.Load(ref {AccumulatorTile.At("w", 0, lane)})");
        code.Line("from = ref Unsafe.Add(ref from, 1);");
        code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(Strides.Of(sizes.WeightRows))});");
    }
}
