using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>dx = f'·(dy·Wᵀ).</summary>
internal sealed class DenseInputGradientEmitter : KernelEmitter<DenseInputGradient>
{
    protected override void Method(CodeWriter code, DenseInputGradient kernel)
    {
        bool masked = kernel.Epilogue != Activation.Linear;
        int inputs = Strides.Of(kernel.Inputs);
        int outputs = Strides.Of(kernel.Outputs);
        string product = masked ? $"{kernel.Epilogue}'(x)·(dy·Wᵀ)" : "dy·Wᵀ";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows, {Of(kernel.Inputs, kernel.Columns)}] = dx = {product}: a is dy [rows, {kernel.Outputs}], b is Wᵀ [{kernel.Outputs}, {kernel.Inputs}].",
            $"ref float a, ref float b, {(masked ? "ref float activated, " : "")}ref float c, int rows");
        new RegisterTile(
            Strides.Padded(kernel.Inputs),
            Literal.Of(kernel.Outputs),
            RowStepA: outputs,
            StepA: 1,
            StepB: inputs,
            RowStepC: Strides.Of(kernel.Columns),
            Start: null,
            Finish: (sum, activated) => Epilogue.Gradient(kernel.Epilogue, activated, sum),
            Beside: masked ? "activated" : null).Emit(code);
    }
}
