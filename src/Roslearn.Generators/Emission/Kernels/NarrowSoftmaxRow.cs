namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The softmax of a row that fits the narrowest lane, as text: it stays in a register, where <see cref="SoftmaxRow"/> waits for memory three
/// times (a prediction of 4-16-16-3: 80 → 60 ns). The padding behind the lane is neither read nor written.
/// </summary>
/// <remarks>
/// Every operation of it waits for the one before: maximum and sum are in all elements and need no spreading, the exponential is that of the shortest
/// chain, and the probabilities are one division away from the sum (together 32 → 28 ns).
/// </remarks>
internal static class NarrowSoftmaxRow
{
    /// <summary>The lane that every processor with vectors has.</summary>
    public const string Lane = "Lane128";

    /// <summary>Its elements.</summary>
    public const int MaximumWidth = 4;

    /// <summary>What a logit is that is none, as an expression.</summary>
    public const string None = "float.NegativeInfinity";

    public static bool Fits(int width) => width <= MaximumWidth;

    /// <summary>A lane of logits with <see cref="None"/> in its padding, as an expression.</summary>
    public static string Padded(int width, string logits) => width == MaximumWidth
        ? logits
        : $"{Lane}.Select(Padding.Inside<{Lane}>(0, {Literal.Of(width)}), {logits}, {Lane}.Broadcast({None}))";

    /// <summary>From padded logits: the lane <c>exponentials</c> = exp(logits − greatest), zero in the padding; <c>greatest</c> and <c>total</c> in all elements.</summary>
    public static void Exponentials(CodeWriter code, string logits)
    {
        code.Line($"{Lane} inside = {logits};");
        code.Line($"{Lane} greatest = Reduction.Max(inside);");
        code.Line($"{Lane} exponentials = Elementary.ExpOfNegative(inside - greatest);");
        code.Line($"{Lane} total = Reduction.Sum(exponentials);");
    }

    /// <summary>The probabilities times a number, as an expression.</summary>
    /// <param name="scale">The number; <see langword="null"/>: 1.</param>
    public static string Probabilities(string? scale) => scale is null ? "(exponentials / total)" : $"(exponentials * {Lane}.Broadcast({scale}) / total)";
}
