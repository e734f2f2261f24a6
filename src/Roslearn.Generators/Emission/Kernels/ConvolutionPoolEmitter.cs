using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// y = the maxima of f(W∗x + b) over the windows of a pool: a tile holds all places of some windows, and what leaves the registers is their
/// maxima. An activation that never falls may wait until then. Of equal maxima the first one's place is kept.
/// </summary>
internal sealed class ConvolutionPoolEmitter : KernelEmitter<ConvolutionPool>
{
    protected override void Method(CodeWriter code, ConvolutionPool kernel)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        Pool pool = kernel.Pool;
        string formula = Epilogue.Formula(kernel.Epilogue, "W∗x + b");
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {pool.Rows.Output}, {pool.Columns.Output}, {sizes.Filters}] = the maxima of {formula} over {pool.Rows.Size}x{pool.Columns.Size} places"
                + $"{(kernel.SavesPlaces ? ", places = where they are" : "")}: {ConvolutionSum.Operands(sizes)}.",
            $"ref float a, ref float b, ref float bias, {(kernel.SavesPlaces ? "ref float places, " : "")}ref float c, int rows");
        var panels = new TilePanels(sizes.OutputPlace, (lanes, occursWide) => MapTile.Of(pool.Columns.Output, lanes, occursWide, pool.Places));
        AccumulatorTile.Declare(code, panels.Tiles);
        int widest = panels.Tiles.Max(tile => tile.Lanes);
        code.Line($"TLane {Names("maximum", widest)}{(kernel.SavesPlaces ? $", {Names("place", widest)}" : "")};");
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float image = ref Unsafe.Add(ref a, row * {Literal.Of(sizes.InputStride)});");
        panels.Emit(code, tile => Panel(code, kernel, tile));
    }

    private static void Panel(CodeWriter code, ConvolutionPool kernel, AccumulatorTile tile)
    {
        ConvolutionSizes sizes = kernel.Sizes;
        Pool pool = kernel.Pool;
        int down = sizes.Rows.Stride * sizes.LineStride, across = sizes.Columns.Stride * sizes.PlaceStride;
        string windows = Literal.Of(pool.Columns.Output), step = tile.StepOver(pool.Places);
        using CodeWriter.Block lines = code.Open($"for (int y = 0; y < {Literal.Of(pool.Rows.Output)}; y++)");
        using CodeWriter.Block tiles = code.Open($"for (int next = 0; next < {windows}; next += {step})");
        code.Line($"int x = Math.Min(next, {windows} - {step});");
        code.Line($"ref float from = ref Unsafe.Add(ref image, y * {Literal.Of(pool.Rows.Size * down)} + x * {Literal.Of(pool.Columns.Size * across)});");
        ConvolutionSum.Emit(code, sizes, tile, row =>
        {
            int window = row / pool.Places, place = row % pool.Places;
            return (place / pool.Columns.Size * down) + (((window * pool.Columns.Size) + (place % pool.Columns.Size)) * across);
        });
        code.Line($"int output = row * {Literal.Of(PoolWindow.OutputStride(pool))} + (y * {windows} + x) * {Literal.Of(sizes.OutputPlace)} + column;");
        code.Line("ref float to = ref Unsafe.Add(ref c, output);");
        if (kernel.SavesPlaces)
        {
            code.Line("ref float at = ref Unsafe.Add(ref places, output);");
        }

        tile.Store(code, (row, lane, sum) => Statement(kernel, row, lane, sum));
    }

    /// <summary>The first place of a window starts its maximum, the last one stores it.</summary>
    private static string Statement(ConvolutionPool kernel, int row, int lane, string sum)
    {
        int places = kernel.Pool.Places, place = row % places, to = row / places * kernel.Sizes.OutputPlace;
        string number = $"TLane.Broadcast({Literal.Of((float)place)})";
        string text = place == 0
            ? $"maximum{lane} = {sum};{(kernel.SavesPlaces ? $" place{lane} = {number};" : "")}"
            : (kernel.SavesPlaces ? $"place{lane} = TLane.SelectGreater({sum}, maximum{lane}, {number}, place{lane}); " : "") + $"maximum{lane} = TLane.Max({sum}, maximum{lane});";
        return place < places - 1
            ? text
            : $"{text} {Epilogue.Forward(kernel.Epilogue, $"maximum{lane}")}.Store(ref {AccumulatorTile.At("to", to, lane)});"
                + (kernel.SavesPlaces ? $" place{lane}.Store(ref {AccumulatorTile.At("at", to, lane)});" : "");
    }

    private static string Names(string name, int count) => string.Join(", ", Enumerable.Range(0, count).Select(lane => $"{name}{lane}"));
}
