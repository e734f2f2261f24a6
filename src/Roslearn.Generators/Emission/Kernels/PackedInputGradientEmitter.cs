using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// dx = f'·(dy·Wᵀ) from W itself. A panel of Wᵀ is as many rows of W, one behind the other in memory: it is read as a stream, which the processor
/// prefetches, and lies dense in the cache while all rows of the batch are multiplied with it. The sums are those of <see cref="DenseInputGradientEmitter"/>.
/// </summary>
internal sealed class PackedInputGradientEmitter : KernelEmitter<PackedInputGradient>
{
    /// <summary>Floats from row to row of a panel: those of the widest.</summary>
    private const int PanelStride = PanelCuts.MaximumLanes * Strides.Lane;

    protected override void Method(CodeWriter code, PackedInputGradient kernel)
    {
        bool masked = kernel.Epilogue != Activation.Linear;
        int inputs = Strides.Of(kernel.Inputs);
        int outputs = Strides.Of(kernel.Outputs);
        int panelRows = Strides.Padded(kernel.Outputs);
        string product = masked ? $"{kernel.Epilogue}'(x)·(dy·Wᵀ)" : "dy·Wᵀ";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {kernel.Inputs}] = dx = {product}: a is dy [rows, {kernel.Outputs}], b is W [{kernel.Inputs}, {kernel.Outputs}], transposed panel by panel.",
            $"ref float a, ref float b, {(masked ? "ref float activated, " : "")}ref float c, int rows");
        code.Line($"ref float panel = ref ThreadScratch.Of({Literal.Of(panelRows * PanelStride)});");
        new RegisterTile(
            Strides.Padded(kernel.Inputs),
            Literal.Of(kernel.Outputs),
            RowStepA: outputs,
            StepA: 1,
            StepB: PanelStride,
            RowStepC: inputs,
            Start: null,
            Finish: (sum, activated) => Epilogue.Gradient(kernel.Epilogue, activated, sum),
            Beside: masked ? "activated" : null,
            Pack: (text, columns) => text.Line(
                $"Transpose.Copy(ref Unsafe.Add(ref b, column * {Literal.Of(outputs)}), {Literal.Of(outputs)}, ref panel, {Literal.Of(PanelStride)}, "
                + $"{columns}, {Literal.Of(panelRows)});")).Emit(code);
    }
}
