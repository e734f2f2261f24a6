using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dW = xᵀ·dy for some rows of W: x is read along the batch, so nothing is transposed.</summary>
internal sealed class DenseWeightGradientEmitter : KernelEmitter<DenseWeightGradient>
{
    protected override void Method(CodeWriter code, DenseWeightGradient kernel)
    {
        int outputs = Strides.Of(kernel.Outputs);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows of {kernel.Inputs}, {kernel.Outputs}] = dW = xᵀ·dy from a row on: a is x [batch, {kernel.Inputs}], b is dy [batch, {kernel.Outputs}].",
            "ref float a, ref float b, ref float c, int start, int rows, int batch");
        code.Line("a = ref Unsafe.Add(ref a, start);");
        new RegisterTile(
            Strides.Padded(kernel.Outputs),
            "batch",
            RowStepA: 1,
            StepA: Strides.Of(kernel.Inputs),
            StepB: outputs,
            RowStepC: outputs,
            Start: _ => "TLane.Zero",
            Finish: (sum, _) => sum).Emit(code);
    }
}
