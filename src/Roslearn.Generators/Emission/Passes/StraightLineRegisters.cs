using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>Layers of a tiny network as text for the widest vectors, of which each holds half a layer at least: values stay in registers.</summary>
/// <remarks>
/// The processor's own instructions, not <see cref="Lane"/>: the runtime's compiler stops inlining when a method has 512 locals, and each call that it inlines
/// takes some (a prediction of 8-32-32-10 fell from 139 to 850 ns).
/// </remarks>
internal static class StraightLineRegisters
{
    /// <summary>The lane that a register is.</summary>
    public const string Lane = "Lane512";

    /// <summary>Whether the processor has the instructions, as an expression.</summary>
    public const string IsSupported = "Avx512F.IsSupported";

    /// <summary>Its type.</summary>
    public const string Register = "Vector512<float>";

    private const int Quarter = 4;

    /// <summary>Writes the outputs of a layer.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="from">The registers of its inputs; none: they are in memory, from <c>x</c> on.</param>
    /// <param name="to">What the registers are called that it makes.</param>
    /// <returns>Their names.</returns>
    public static IReadOnlyList<string> Forward(CodeWriter code, StraightLineLayer layer, IReadOnlyList<string> from, string to) => Product(
        code, layer.Inputs, layer.Outputs, k => from.Count == 0 ? InMemory("x", k) : Element(from, k), from,
        (k, column) => Parameter(layer.Weight.Offset + column + (k * layer.Weight.Stride)), column => Parameter(layer.Bias.Offset + column),
        (sum, _) => Epilogue.Forward(layer.Function, sum, Lane), to);

    /// <summary>Writes f(start + the product of a row and a matrix).</summary>
    /// <param name="code">Where to.</param>
    /// <param name="steps">The length of the row.</param>
    /// <param name="columns">The columns of the matrix.</param>
    /// <param name="element">An element of the row, sixteen times.</param>
    /// <param name="from">The registers of the row, if it is in registers.</param>
    /// <param name="weight">Where the matrix has a row and a column.</param>
    /// <param name="start">Where the start has a column; <see langword="null"/>: there is none.</param>
    /// <param name="function">f of a sum at a column, as an expression.</param>
    /// <param name="to">What the registers are called that it makes.</param>
    /// <returns>Their names.</returns>
    public static IReadOnlyList<string> Product(
        CodeWriter code, int steps, int columns, Func<int, string> element, IReadOnlyList<string> from, Func<int, int, string> weight, Func<int, string>? start,
        Func<string, int, string> function, string to)
    {
        Quarters(code, from, steps);
        List<string> made = new();
        for (int column = 0; column < Strides.Padded(columns); column += Strides.Lane)
        {
            int at = column;
            string name = column == 0 ? to : $"{to}From{Literal.Of(column)}";
            string total = StraightLineProduct.Emit(
                code, Register, steps,
                k => $"{element(k)} * {Load(weight(k, at))}",
                (k, term) => $"Avx512F.FusedMultiplyAdd({element(k)}, {Load(weight(k, at))}, {term})",
                start is null ? null : Load(start(at)), $"{name}Sum");
            string sum = $"{name}Sum", value = function(sum, at);
            if (value == sum)
            {
                code.Line($"{Register} {name} = {total};");
            }
            else
            {
                code.Line($"{Lane} {sum} = new({total});");
                code.Line($"{Register} {name} = ({value}).Vector;");
            }

            made.Add(name);
        }

        return made;
    }

    /// <summary>An element of a row in registers, sixteen times.</summary>
    public static string Element(IReadOnlyList<string> values, int k) => $"Avx512F.Permute4x32({QuarterOf(values, k)}, {Everywhere(k % Quarter)})";

    /// <summary>An element of a row in memory, sixteen times.</summary>
    public static string InMemory(string row, int k) => $"Vector512.Create({StraightLineProduct.At(row, k)})";

    /// <summary>A register's worth of memory, as an expression.</summary>
    public static string Load(string at) => $"Vector512.LoadUnsafe(ref {at})";

    /// <summary>Writes each four of the values that are used, four times: a shuffle within fours then makes sixteen of any of them, faster than across a register.</summary>
    private static void Quarters(CodeWriter code, IReadOnlyList<string> values, int count)
    {
        for (int first = 0; values.Count > 0 && first < count; first += Quarter)
        {
            string value = values[first / Strides.Lane];
            code.Line($"{Register} {QuarterOf(values, first)} = Avx512F.Shuffle4x128({value}, {value}, {Everywhere(first % Strides.Lane / Quarter)});");
        }
    }

    private static string QuarterOf(IReadOnlyList<string> values, int k) => $"{values[k / Strides.Lane]}Quarter{Literal.Of(k % Strides.Lane / Quarter)}";

    /// <summary>One of four, four times, as the control of a shuffle.</summary>
    private static string Everywhere(int index) => Literal.Of(index * 0b01_01_01_01);

    /// <summary>The sums of a narrow layer, as an expression.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="from">The lanes of its inputs.</param>
    /// <param name="rest">What the padding behind them holds.</param>
    public static string Dots(StraightLineLayer layer, IReadOnlyList<string> from, string rest) =>
        $"Reduction.Dots({string.Join(", ", from.Select(value => $"new {Lane}({value})"))}, ref {Row(layer.Transposed!)}, {Literal.Of(layer.Transposed!.Stride)}, {Literal.Of(layer.Outputs)}, {rest}) + {Biases(layer)}";

    /// <summary>The first row of a transposed copy.</summary>
    public static string Row(TransposedBlock block) => StraightLineProduct.At("Transposed.Start", block.Offset);

    /// <summary>The biases of a narrow layer, as a lane.</summary>
    public static string Biases(StraightLineLayer layer) => $"{NarrowSoftmaxRow.Lane}.Load(ref {Parameter(layer.Bias.Offset)})";

    private static string Parameter(int offset) => StraightLineProduct.At("parameters", offset);
}
