using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The gradient of one step, to its place within each example; what pads the channels of the place becomes 0.</summary>
internal sealed class ArrangeGradientEmitter : KernelEmitter<ArrangeGradient>
{
    public override string TrailingArguments(KernelCall call) => call.Steps > 1 ? "rows, step" : "rows, 0";

    protected override void Method(CodeWriter code, ArrangeGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code, kernel, $"One step of dx [rows, steps, {kernel.Width}] = dy [rows, {kernel.Width}].", "ref float dy, ref float dx, int rows, int step");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float to = ref Unsafe.Add(ref dx, row * {Literal.Of(kernel.ExampleStride)} + step * {Literal.Of(kernel.StepStride)});");
        code.Line($"Sequences.Copy(ref Unsafe.Add(ref dy, row * {Literal.Of(Strides.Of(kernel.Width))}), ref to, {Literal.Of(kernel.Width)});");
        if (kernel.StepStride != kernel.Width)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref to, {Literal.Of(kernel.Width)}), {Literal.Of(kernel.StepStride - kernel.Width)}).Clear();");
        }
    }
}
