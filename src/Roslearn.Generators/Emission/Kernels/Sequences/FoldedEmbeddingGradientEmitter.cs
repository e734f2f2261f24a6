using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The gradient of some rows of an embedding from those of the table that it was folded into.</summary>
internal sealed class FoldedEmbeddingGradientEmitter : KernelEmitter<FoldedEmbeddingGradient>
{
    protected override void Method(CodeWriter code, FoldedEmbeddingGradient kernel)
    {
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"c [rows from start on, {kernel.Width}] = dy·Wᵀ: sums is dy [tokens, {kernel.Columns}], summed over the places of each token.",
            "ref float sums, ref float transposed, ref float c, int start, int rows, int batch");
        code.Line($"{kernel.Product.Name}<TLane>(ref Unsafe.Add(ref sums, start * {Literal.Of(Strides.Of(kernel.Columns))}), ref transposed, ref c, rows);");
    }
}
