using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// y = f(W∗x + b): a product whose rows are the windows of neighbouring places, read where they lie. The sum of each output runs over the
/// window in order, so it is the same bits for every tile and vector width.
/// </summary>
internal sealed class ConvolutionForwardEmitter : KernelEmitter<ConvolutionForward>
{
    protected override void Method(CodeWriter code, ConvolutionForward kernel)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        string formula = Epilogue.Formula(kernel.Epilogue, "W∗x + b");
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {sizes.Rows.Output}, {sizes.Columns.Output}, {sizes.Filters}] = {formula}: {ConvolutionSum.Operands(sizes)}.",
            "ref float a, ref float b, ref float bias, ref float c, int rows");
        var panels = new TilePanels(sizes.OutputPlace, (lanes, occursWide) => MapTile.Of(sizes.Columns.Output, lanes, occursWide));
        AccumulatorTile.Declare(code, panels.Tiles);
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float image = ref Unsafe.Add(ref a, row * {Literal.Of(sizes.InputStride)});");
        code.Line($"ref float map = ref Unsafe.Add(ref c, row * {Literal.Of(sizes.OutputStride)});");
        panels.Emit(code, tile => Panel(code, kernel, tile));
    }

    private static void Panel(CodeWriter code, ConvolutionForward kernel, AccumulatorTile tile)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        string places = Literal.Of(sizes.Columns.Output);
        int step = sizes.Columns.Stride * sizes.PlaceStride;
        using CodeWriter.Block lines = code.Open($"for (int y = 0; y < {Literal.Of(sizes.Rows.Output)}; y++)");
        using CodeWriter.Block tiles = code.Open($"for (int next = 0; next < {places}; next += {tile.Step})");
        code.Line($"int x = Math.Min(next, {places} - {tile.Step});");
        code.Line($"ref float from = ref Unsafe.Add(ref image, y * {Literal.Of(sizes.Rows.Stride * sizes.LineStride)} + x * {Literal.Of(step)});");
        ConvolutionSum.Emit(code, sizes, tile, row => row * step);
        code.Line($"ref float to = ref Unsafe.Add(ref map, (y * {places} + x) * {Literal.Of(sizes.OutputPlace)} + column);");
        tile.Store(code, (row, lane, sum) => $"{Epilogue.Forward(kernel.Epilogue, sum)}.Store(ref {AccumulatorTile.At("to", row * sizes.OutputPlace, lane)});");
    }
}
