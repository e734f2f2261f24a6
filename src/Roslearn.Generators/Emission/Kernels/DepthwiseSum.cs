using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>What y = w∗x and its derivative to x share: for every place of one map the sum over what a window relates to it in the other.</summary>
internal static class DepthwiseSum
{
    /// <summary>Declares where a position of the window leads in one dimension: <see cref="WindowStep.ToPlace"/> or <see cref="WindowStep.ToWindow"/>.</summary>
    public delegate void Step(CodeWriter code, string found, string from, string position, Window along);

    /// <summary>Writes <c>c = sum of a times b</c> over <c>rows</c> examples; <c>a</c> is the map that is read, <c>b</c> the weights, <c>c</c> the map that is written.</summary>
    public static void Write(CodeWriter code, Depthwise sizes, DepthwiseMap read, DepthwiseMap written, Step step, string line, string place)
    {
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        using CodeWriter.Block lines = code.Open($"for (int y = 0; y < {Literal.Of(written.Height)}; y++)");
        using CodeWriter.Block places = code.Open($"for (int x = 0; x < {Literal.Of(written.Width)}; x++)");
        using CodeWriter.Block lanes = written.Lanes(code);
        code.Line("TLane sum = TLane.Zero;");
        using (code.Open($"for (int v = 0; v < {Literal.Of(sizes.Rows.Size)}; v++)"))
        {
            step(code, line, "y", "v", sizes.Rows);
            using CodeWriter.Block across = code.Open($"for (int u = 0; u < {Literal.Of(sizes.Columns.Size)}; u++)");
            step(code, place, "x", "u", sizes.Columns);
            code.Line($"ref float from = {read.At("a", line, place)};");
            code.Line($"ref float w = ref Unsafe.Add(ref b, (v * {Literal.Of(sizes.Columns.Size)} + u) * {Literal.Of(Strides.Of(sizes.Channels))} + column);");
            code.Line("sum = TLane.MultiplyAdd(TLane.Load(ref from), TLane.Load(ref w), sum);");
        }

        code.Line();
        code.Line($"sum.Store({written.At("c", "y", "x")});");
    }
}
