using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dw for some places of the window: x there times dy, summed for each example and over the examples in order.</summary>
internal sealed class DepthwiseWeightGradientEmitter : KernelEmitter<DepthwiseWeightGradient>
{
    protected override void Method(CodeWriter code, DepthwiseWeightGradient kernel)
    {
        Depthwise sizes = kernel.Sizes;
        DepthwiseMap input = DepthwiseMap.Input(sizes), output = DepthwiseMap.Output(sizes);
        string taps = Literal.Of(sizes.Rows.Size * sizes.Columns.Size);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {sizes.Channels}] = dw from a place of the window on: a is x [batch, {input}], b is dy [batch, {output}].",
            "ref float a, ref float b, ref float c, int start, int rows, int batch");
        code.Line($"int end = Math.Min(start + rows, {taps});");
        using CodeWriter.Block window = code.Open("for (int tap = start; tap < end; tap++)");
        code.Line($"int v = tap / {Literal.Of(sizes.Columns.Size)};");
        code.Line($"int u = tap % {Literal.Of(sizes.Columns.Size)};");
        using CodeWriter.Block lanes = output.Lanes(code);
        code.Line("TLane total = TLane.Zero;");
        using (code.Open("for (int row = 0; row < batch; row++)"))
        {
            code.Line("TLane sum = TLane.Zero;");
            using (code.Open($"for (int y = 0; y < {Literal.Of(sizes.Rows.Output)}; y++)"))
            {
                WindowStep.ToPlace(code, "below", "y", "v", sizes.Rows);
                using CodeWriter.Block across = code.Open($"for (int x = 0; x < {Literal.Of(sizes.Columns.Output)}; x++)");
                WindowStep.ToPlace(code, "right", "x", "u", sizes.Columns);
                code.Line($"ref float from = {input.At("a", "below", "right")};");
                code.Line($"ref float gradient = {output.At("b", "y", "x")};");
                code.Line("sum = TLane.MultiplyAdd(TLane.Load(ref from), TLane.Load(ref gradient), sum);");
            }

            code.Line();
            code.Line("total += sum;");
        }

        code.Line();
        code.Line($"total.Store(ref Unsafe.Add(ref c, (tap - start) * {Literal.Of(Strides.Of(sizes.Channels))} + column));");
    }
}
