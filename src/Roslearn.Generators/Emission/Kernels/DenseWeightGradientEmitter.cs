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
            $"c [rows of {kernel.Inputs}, {kernel.Outputs}] = dW = xᵀ·dy from a row on{Over(kernel)}: a is x [batch, {kernel.Inputs}], b is dy [batch, {kernel.Outputs}].",
            "ref float a, ref float b, ref float c, int start, int rows, int batch" + (kernel.SumsSteps ? ", int capacity" : ""));
        string shift = kernel.Shift == 0 ? "start" : $"start {(kernel.Shift < 0 ? "-" : "+")} capacity * {Literal.Of(Strides.Of(kernel.Inputs))}";
        code.Line($"a = ref Unsafe.Add(ref a, {shift});");
        new RegisterTile(
            Strides.Padded(kernel.Outputs),
            "batch",
            RowStepA: 1,
            StepA: Strides.Of(kernel.Inputs),
            StepB: outputs,
            RowStepC: outputs,
            Start: _ => "TLane.Zero",
            Finish: (sum, _) => sum,
            Blocks: kernel.SumsSteps ? Literal.Of(kernel.Steps) : null,
            BlockRows: "capacity").Emit(code);
    }

    private static string Over(DenseWeightGradient kernel) => !kernel.SumsSteps ? ""
        : $", summed over {Literal.Of(kernel.Steps)} steps" + (kernel.Shift < 0 ? ", x of the step before" : kernel.Shift > 0 ? ", x of the step after" : "");
}
