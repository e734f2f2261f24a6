namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A lane of the product of one short row and a matrix, without a loop. Several partial sums: the chain of additions, not their number,
/// takes the time.
/// </summary>
internal static class StraightLineProduct
{
    private const int Chains = 4;

    /// <summary>Writes <c>value</c> = <paramref name="start"/> + Σ <paramref name="from"/>[k]·<c>w</c>[k], rows of <c>w</c> being <paramref name="stride"/> apart.</summary>
    public static void Emit(CodeWriter code, string lane, int steps, string from, int stride, string? start)
    {
        int chains = Math.Min(Chains, (steps + 1) / 2);
        for (int k = 0; k < steps; k++)
        {
            string element = k == 0 ? $"{lane}.Broadcast({from})" : $"{lane}.Broadcast(Unsafe.Add(ref {from}, {Literal.Of(k)}))";
            string row = k == 0 ? $"{lane}.Load(ref w)" : $"{lane}.Load(ref Unsafe.Add(ref w, {Literal.Of(k * stride)}))";
            string sum = $"s{k % chains}";
            code.Line(k == 0 && start is not null ? $"{lane} {sum} = {lane}.MultiplyAdd({element}, {row}, {start});"
                : k < chains ? $"{lane} {sum} = {element} * {row};"
                : $"{sum} = {lane}.MultiplyAdd({element}, {row}, {sum});");
        }

        string total = chains switch { 1 => "s0", 2 => "s0 + s1", 3 => "s0 + s1 + s2", _ => "(s0 + s1) + (s2 + s3)" };
        code.Line($"{lane} value = {total};");
    }

    /// <summary>Opens what computes a row of some columns lane by lane: nothing to repeat where the row fits the narrowest lane.</summary>
    /// <returns>The block and the lane to work with; the block's column is 0 or <c>column</c>.</returns>
    public static (CodeWriter.Block Block, string Lane, string Column) Open(CodeWriter code, int columns) => NarrowSoftmaxRow.Fits(columns)
        ? (code.Open(), NarrowSoftmaxRow.Lane, "")
        : (code.Open($"for (int column = 0; column < {Literal.Of(Planning.Strides.Padded(columns))}; column += TLane.Count)"), "TLane", "column");
}
