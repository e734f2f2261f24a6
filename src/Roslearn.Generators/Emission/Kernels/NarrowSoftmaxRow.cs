namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The softmax of a row that fits the narrowest lane, as text: it stays in a register, where <see cref="SoftmaxRow"/> waits for memory three
/// times (a prediction of 4-16-16-3: 80 → 60 ns). The padding behind the lane is neither read nor written.
/// </summary>
internal static class NarrowSoftmaxRow
{
    /// <summary>The lane that every processor with vectors has.</summary>
    public const string Lane = "Lane128";

    /// <summary>Its elements.</summary>
    public const int MaximumWidth = 4;

    public static bool Fits(int width) => width <= MaximumWidth;

    /// <summary>From <c>logits</c>, a lane: the lane <c>exponentials</c> = exp(logits − maximum), zero in the padding, and <c>maximum</c> and <c>sum</c>.</summary>
    public static void Exponentials(CodeWriter code, int width, string logits)
    {
        string inside = width == MaximumWidth
            ? logits
            : $"{Lane}.Select(Padding.Inside<{Lane}>(0, {Literal.Of(width)}), {logits}, {Lane}.Broadcast(float.NegativeInfinity))";
        code.Line($"{Lane} inside = {inside};");
        code.Line("float maximum = Reduction.Max(inside);");
        code.Line($"{Lane} exponentials = Elementary.Exp(inside - {Lane}.Broadcast(maximum));");
        code.Line("float sum = Reduction.Sum(exponentials);");
    }

    /// <summary>The exponentials times a factor, as an expression.</summary>
    public static string Scaled(string factor) => $"(exponentials * {Lane}.Broadcast({factor}))";
}
