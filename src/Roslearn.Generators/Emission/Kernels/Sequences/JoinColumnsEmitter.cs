using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The outputs of two directions side by side, or their gradients apart.</summary>
internal sealed class JoinColumnsEmitter : KernelEmitter<JoinColumns>
{
    protected override void Method(CodeWriter code, JoinColumns kernel)
    {
        int half = Strides.Of(kernel.Width), whole = Strides.Of(2 * kernel.Width);
        string width = Literal.Of(kernel.Width);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"left and right [rows, {kernel.Width}] {(kernel.IsGradient ? "= the halves of" : "side by side in")} both [rows, {2 * kernel.Width}].",
            "ref float left, ref float right, ref float both, int rows");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float first = ref Unsafe.Add(ref left, row * {Literal.Of(half)});");
        code.Line($"ref float second = ref Unsafe.Add(ref right, row * {Literal.Of(half)});");
        code.Line($"ref float joined = ref Unsafe.Add(ref both, row * {Literal.Of(whole)});");
        if (kernel.IsGradient)
        {
            code.Line($"Sequences.Copy(ref joined, ref first, {width});");
            code.Line($"Sequences.Copy(ref Unsafe.Add(ref joined, {width}), ref second, {width});");
            Clear(code, "first", kernel.Width, half);
            Clear(code, "second", kernel.Width, half);
        }
        else
        {
            code.Line($"Sequences.Copy(ref first, ref joined, {width});");
            code.Line($"Sequences.Copy(ref second, ref Unsafe.Add(ref joined, {width}), {width});");
            Clear(code, "joined", 2 * kernel.Width, whole);
        }
    }

    private static void Clear(CodeWriter code, string row, int from, int to)
    {
        if (from != to)
        {
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref {row}, {Literal.Of(from)}), {Literal.Of(to - from)}).Clear();");
        }
    }
}
