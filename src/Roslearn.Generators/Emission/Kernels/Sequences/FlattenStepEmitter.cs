using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The values of a step, to their place within each example or back.</summary>
internal sealed class FlattenStepEmitter : KernelEmitter<FlattenStep>
{
    public override string TrailingArguments(KernelCall call) => call.Steps > 1 ? "rows, step" : "rows, 0";

    protected override void Method(CodeWriter code, FlattenStep kernel)
    {
        int total = kernel.Width * kernel.Steps;
        string width = Literal.Of(kernel.Width), stepStride = Literal.Of(Strides.Of(kernel.Width)), stride = Literal.Of(Strides.Of(total));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            kernel.IsGradient ? $"dx [rows, {kernel.Width}] = one step out of dy [rows, {total}]." : $"One step of y [rows, {total}] = x [rows, {kernel.Width}].",
            kernel.IsGradient ? "ref float whole, ref float part, int rows, int step" : "ref float part, ref float whole, int rows, int step");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float ofExample = ref Unsafe.Add(ref whole, row * {stride} + step * {width});");
        code.Line($"ref float ofStep = ref Unsafe.Add(ref part, row * {stepStride});");
        code.Line(kernel.IsGradient
            ? $"Sequences.Copy(ref ofExample, ref ofStep, {width});"
            : $"Sequences.Copy(ref ofStep, ref ofExample, {width});");
        if (kernel.IsGradient && Strides.Of(kernel.Width) != kernel.Width)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref ofStep, {width}), {Literal.Of(Strides.Of(kernel.Width) - kernel.Width)}).Clear();");
        }
        else if (!kernel.IsGradient && Strides.Of(total) != total)
        {
            using CodeWriter.Block last = code.Open($"if (step == {Literal.Of(kernel.Steps - 1)})");
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref ofExample, {width}), {Literal.Of(Strides.Of(total) - total)}).Clear();");
        }
    }
}
