using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The parts of a softmax over one row that several kernels share as text.</summary>
internal static class SoftmaxRow
{
    /// <summary>
    /// <paramref name="to"/> = exp(<paramref name="from"/> − maximum), zero in the padding; leaves <c>maximum</c> and <c>sum</c>.
    /// Subtracting the maximum keeps a logit of 1000 finite.
    /// </summary>
    public static void Exponentials(CodeWriter code, int width, string from, string to)
    {
        string columns = Literal.Of(Strides.Padded(width));
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            string value = $"TLane.Load(ref Unsafe.Add(ref {from}, i))";
            string logits = Strides.Padded(width) == width
                ? value
                : $"TLane.Select(Padding.Inside<TLane>(i, {Literal.Of(width)}), {value}, TLane.Broadcast(float.NegativeInfinity))";
            code.Line($"{logits}.Store(ref Unsafe.Add(ref {to}, i));");
        }

        code.Line();
        code.Line($"float maximum = Reduction.Max<TLane>(ref {to}, {columns});");
        using (code.Open($"for (int i = 0; i < {columns}; i += TLane.Count)"))
        {
            code.Line($"Elementary.Exp(TLane.Load(ref Unsafe.Add(ref {to}, i)) - TLane.Broadcast(maximum)).Store(ref Unsafe.Add(ref {to}, i));");
        }

        code.Line();
        code.Line($"float sum = Reduction.Sum<TLane>(ref {to}, {columns});");
    }

    /// <summary>Multiplies the row by a factor.</summary>
    public static void Scale(CodeWriter code, int width, string row, string factor)
    {
        code.Line($"TLane factor = TLane.Broadcast({factor});");
        using (code.Open($"for (int i = 0; i < {Literal.Of(Strides.Padded(width))}; i += TLane.Count)"))
        {
            code.Line($"(TLane.Load(ref Unsafe.Add(ref {row}, i)) * factor).Store(ref Unsafe.Add(ref {row}, i));");
        }
    }
}
