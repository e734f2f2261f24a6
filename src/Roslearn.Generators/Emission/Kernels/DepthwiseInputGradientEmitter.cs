using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dx = dy scattered through w: the sum over all windows that look at a place.</summary>
internal sealed class DepthwiseInputGradientEmitter : KernelEmitter<DepthwiseInputGradient>
{
    protected override void Method(CodeWriter code, DepthwiseInputGradient kernel)
    {
        Depthwise sizes = kernel.Sizes;
        DepthwiseMap input = DepthwiseMap.Input(sizes), output = DepthwiseMap.Output(sizes);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {input}] = dx: a is dy [rows, {output}], b is w [{sizes.Rows.Size}, {sizes.Columns.Size}, {sizes.Channels}].",
            "ref float a, ref float b, ref float c, int rows");
        DepthwiseSum.Write(code, sizes, read: output, written: input, WindowStep.ToWindow, "above", "left");
    }
}
