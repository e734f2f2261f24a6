using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>y = w∗x, lanes of channels at once.</summary>
internal sealed class DepthwiseForwardEmitter : KernelEmitter<DepthwiseForward>
{
    protected override void Method(CodeWriter code, DepthwiseForward kernel)
    {
        Depthwise sizes = kernel.Sizes;
        DepthwiseMap input = DepthwiseMap.Input(sizes), output = DepthwiseMap.Output(sizes);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {output}] = w∗x: a is x [rows, {input}], b is w [{sizes.Rows.Size}, {sizes.Columns.Size}, {sizes.Channels}].",
            "ref float a, ref float b, ref float c, int rows");
        DepthwiseSum.Write(code, sizes, read: input, written: output, WindowStep.ToPlace, "below", "right");
    }
}
