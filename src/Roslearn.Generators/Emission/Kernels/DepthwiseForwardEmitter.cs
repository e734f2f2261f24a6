using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = w∗x, lanes of channels at once.</summary>
internal sealed class DepthwiseForwardEmitter : KernelEmitter<DepthwiseForward>
{
    protected override void Method(CodeWriter code, DepthwiseForward kernel)
    {
        Depthwise sizes = kernel.Sizes;
        string place = Literal.Of(DepthwiseWindow.Place(sizes));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {sizes.Rows.Output}, {sizes.Columns.Output}, {sizes.Channels}] = w∗x: a is x [rows, {sizes.Rows.Input}, {sizes.Columns.Input}, {sizes.Channels}], "
                + $"b is w [{sizes.Rows.Size}, {sizes.Columns.Size}, {sizes.Channels}].",
            "ref float a, ref float b, ref float c, int rows");
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        using IDisposable places = DepthwiseWindow.Places(code, sizes.Rows.Output, sizes.Columns.Output);
        using CodeWriter.Block lanes = code.Open($"for (int column = 0; column < {place}; column += TLane.Count)");
        code.Line("TLane sum = TLane.Zero;");
        using (DepthwiseWindow.Window(code, sizes, (along, position, output) => WindowStep.ToPlace(code, output == "y" ? "below" : "right", output, position, along)))
        {
            code.Line($"ref float from = ref Unsafe.Add(ref a, row * {Literal.Of(DepthwiseWindow.InputStride(sizes))} + (below * {Literal.Of(sizes.Columns.Input)} + right) * {place} + column);");
            code.Line($"ref float w = ref Unsafe.Add(ref b, (v * {Literal.Of(sizes.Columns.Size)} + u) * {Literal.Of(Strides.Of(sizes.Channels))} + column);");
            code.Line("sum = TLane.MultiplyAdd(TLane.Load(ref from), TLane.Load(ref w), sum);");
        }

        code.Line();
        code.Line($"sum.Store(ref Unsafe.Add(ref c, row * {Literal.Of(DepthwiseWindow.OutputStride(sizes))} + (y * {Literal.Of(sizes.Columns.Output)} + x) * {place} + column));");
    }
}
