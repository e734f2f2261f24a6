using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The table's rows of the tokens of one step. Tokens are checked before they get here.</summary>
internal sealed class EmbeddingForwardEmitter : KernelEmitter<EmbeddingForward>
{
    public override string TrailingArguments(KernelCall call) => call.Steps > 1 ? "rows, step" : "rows, 0";

    protected override void Method(CodeWriter code, EmbeddingForward kernel)
    {
        string stride = Literal.Of(Strides.Of(kernel.Width));
        using CodeWriter.Block method = Open(
            code, kernel, $"y [rows, {kernel.Width}] = the table's rows of the tokens at a step.", "ref float table, ref int tokens, ref float y, int rows, int step");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"int token = Unsafe.Add(ref tokens, row * {Literal.Of(kernel.InputStride)} + step);");
        code.Line($"ref float from = ref Unsafe.Add(ref table, token * {stride});");
        code.Line($"ref float to = ref Unsafe.Add(ref y, row * {stride});");
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < {Literal.Of(Strides.Padded(kernel.Width))}; i += TLane.Count)");
        code.Line("TLane.Load(ref Unsafe.Add(ref from, i)).Store(ref Unsafe.Add(ref to, i));");
    }
}
