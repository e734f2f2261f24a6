using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The gradients of some columns of a folded embedding's table. Threads share columns and not places: the order of additions is that of the places
/// alone.
/// </summary>
internal sealed class TokenSumsEmitter : KernelEmitter<TokenSums>
{
    protected override void Method(CodeWriter code, TokenSums kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Columns));
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [{kernel.Tokens} tokens, {kernel.Columns}] = the sums of dy [{kernel.Steps} steps, batch, {kernel.Columns}] over the places of each token, for some columns.",
            "ref int tokens, ref float dy, ref float c, int columns, int batch, int capacity");
        using (code.Open($"for (int token = 0; token < {Literal.Of(kernel.Tokens)}; token++)"))
        {
            code.Line($"MemoryMarshal.CreateSpan(ref Unsafe.Add(ref c, token * {stride}), columns).Clear();");
        }

        code.Line();
        using CodeWriter.Block steps = code.Open($"for (int step = 0; step < {Literal.Of(kernel.Steps)}; step++)");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < batch; row++)");
        code.Line($"int token = Unsafe.Add(ref tokens, row * {Literal.Of(kernel.InputStride)} + step);");
        code.Line($"ref float from = ref Unsafe.Add(ref dy, (step * capacity + row) * {stride});");
        code.Line($"ref float to = ref Unsafe.Add(ref c, token * {stride});");
        using CodeWriter.Block elements = code.Open("for (int i = 0; i < columns; i += TLane.Count)");
        code.Line("(TLane.Load(ref Unsafe.Add(ref to, i)) + TLane.Load(ref Unsafe.Add(ref from, i))).Store(ref Unsafe.Add(ref to, i));");
    }
}
