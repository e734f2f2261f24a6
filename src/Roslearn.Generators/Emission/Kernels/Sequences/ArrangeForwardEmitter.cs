using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The values of one step of each example, as the rows of a matrix.</summary>
internal sealed class ArrangeForwardEmitter : KernelEmitter<ArrangeForward>
{
    public override string TrailingArguments(KernelCall call) => call.Steps > 1 ? "rows, step" : "rows, 0";

    protected override void Method(CodeWriter code, ArrangeForward kernel)
    {
        string width = Literal.Of(kernel.Width), stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code, kernel, $"y [rows, {kernel.Width}] = one step of the examples.", "ref float examples, ref float y, int rows, int step");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float from = ref Unsafe.Add(ref examples, row * {Literal.Of(kernel.ExampleStride)} + step * {Literal.Of(kernel.StepStride)});");
        code.Line($"ref float to = ref Unsafe.Add(ref y, row * {stride});");
        using (code.Open($"for (int i = 0; i < {width}; i++)"))
        {
            code.Line("Unsafe.Add(ref to, i) = Unsafe.Add(ref from, i);");
        }

        if (Strides.Of(kernel.Width) != kernel.Width)
        {
            code.Line();
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref to, {width}), {Literal.Of(Strides.Of(kernel.Width) - kernel.Width)}).Clear();");
        }
    }
}
