namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A lane of the product of one short row and a matrix, without a loop. Several partial sums: the chain of additions, not their number,
/// takes the time.
/// </summary>
internal static class StraightLineProduct
{
    private const int Chains = 4;

    /// <summary>Writes the partial sums of <paramref name="start"/> and some products.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="type">The type of a sum.</param>
    /// <param name="steps">How many products.</param>
    /// <param name="product">A product, as an expression.</param>
    /// <param name="added">A product and a term, as an expression.</param>
    /// <param name="start">What to begin with; <see langword="null"/>: 0.</param>
    /// <param name="prefix">What the names of the partial sums begin with.</param>
    /// <returns>Their sum, as an expression.</returns>
    public static string Emit(CodeWriter code, string type, int steps, Func<int, string> product, Func<int, string, string> added, string? start, string prefix)
    {
        int chains = Math.Min(Chains, (steps + 1) / 2);
        for (int k = 0; k < steps; k++)
        {
            string sum = $"{prefix}{Literal.Of(k % chains)}";
            code.Line(k == 0 && start is not null ? $"{type} {sum} = {added(k, start)};"
                : k < chains ? $"{type} {sum} = {product(k)};"
                : $"{sum} = {added(k, sum)};");
        }

        return chains switch
        {
            1 => $"{prefix}0",
            2 => $"{prefix}0 + {prefix}1",
            3 => $"{prefix}0 + {prefix}1 + {prefix}2",
            _ => $"({prefix}0 + {prefix}1) + ({prefix}2 + {prefix}3)",
        };
    }

    /// <summary>Writes <c>value</c> = <paramref name="start"/> + Σ <paramref name="from"/>[k]·<c>w</c>[k], rows of <c>w</c> being <paramref name="stride"/> apart.</summary>
    public static void Emit(CodeWriter code, string lane, int steps, string from, int stride, string? start)
    {
        string total = Emit(
            code, lane, steps,
            k => $"{lane}.Broadcast({At(from, k)}) * {lane}.Load(ref {At("w", k * stride)})",
            (k, term) => $"{lane}.MultiplyAdd({lane}.Broadcast({At(from, k)}), ref {At("w", k * stride)}, {term})",
            start, "s");
        code.Line($"{lane} value = {total};");
    }

    /// <summary>Opens what computes a row of some columns lane by lane: nothing to repeat where the row fits the narrowest lane.</summary>
    /// <returns>The block and the lane to work with; the block's column is 0 or <c>column</c>.</returns>
    public static (CodeWriter.Block Block, string Lane, string Column) Open(CodeWriter code, int columns) => NarrowSoftmaxRow.Fits(columns)
        ? (code.Open(), NarrowSoftmaxRow.Lane, "")
        : (code.Open($"for (int column = 0; column < {Literal.Of(Planning.Strides.Padded(columns))}; column += TLane.Count)"), "TLane", "column");

    /// <summary>An element of a reference.</summary>
    public static string At(string reference, int offset) => offset == 0 ? reference : $"Unsafe.Add(ref {reference}, {Literal.Of(offset)})";
}
