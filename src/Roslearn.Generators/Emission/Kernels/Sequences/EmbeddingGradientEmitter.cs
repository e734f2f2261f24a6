using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The gradient of some rows of the table: all tokens are looked at in order, and those of these rows are added up, so that the order of
/// additions is the same however the rows are shared among threads.
/// </summary>
internal sealed class EmbeddingGradientEmitter : KernelEmitter<EmbeddingGradient>
{
    protected override void Method(CodeWriter code, EmbeddingGradient kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows from start on, {kernel.Width}] = the sums of dy [{kernel.Steps} steps, batch, {kernel.Width}] over the places of each row's token.",
            "ref int tokens, ref float dy, ref float c, int start, int rows, int batch, int capacity");
        code.Line($"MemoryMarshal.CreateSpan(ref c, rows * {stride}).Clear();");
        using CodeWriter.Block steps = code.Open($"for (int step = 0; step < {Literal.Of(kernel.Steps)}; step++)");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < batch; row++)");
        code.Line($"int at = Unsafe.Add(ref tokens, row * {Literal.Of(kernel.InputStride)} + step) - start;");
        using (code.Open("if (at < 0 || at >= rows)"))
        {
            code.Line("continue;");
        }

        code.Line();
        code.Line($"ref float from = ref Unsafe.Add(ref dy, (step * capacity + row) * {stride});");
        code.Line($"ref float to = ref Unsafe.Add(ref c, at * {stride});");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < {Literal.Of(Strides.Padded(kernel.Width))}; i += TLane.Count)");
        code.Line("(TLane.Load(ref Unsafe.Add(ref to, i)) + TLane.Load(ref Unsafe.Add(ref from, i))).Store(ref Unsafe.Add(ref to, i));");
    }
}
