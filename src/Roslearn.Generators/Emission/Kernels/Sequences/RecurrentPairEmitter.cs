using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// Two steps of one row. The cell stays in a method of its own for the accumulators' sake, but the first step calls it for each block of units as soon as its
/// sums are there. (Calling it amid the next block's sums, while their weights are on the way, takes 5 % longer: those sums leave the registers for it.)
/// </summary>
internal sealed class RecurrentPairEmitter : KernelEmitter<RecurrentPair>
{
    /// <summary>Sums of a block: a multiply-add takes four cycles, in which two reads of weights from the second-level cache are done.</summary>
    private const int Sums = 4;

    public static string First(RecurrentPair kernel) => kernel.Name + "First";

    public static string Second(RecurrentPair kernel) => kernel.Name + "Second";

    protected override void Method(CodeWriter code, RecurrentPair kernel)
    {
        Method(code, kernel, isFirst: true);
        code.Line();
        Method(code, kernel, isFirst: false);
    }

    private static void Method(CodeWriter code, RecurrentPair kernel, bool isFirst)
    {
        bool hasCells = Recurrence.HasCells(kernel.Cell);
        string looked = kernel.TokenStride > 0 ? "ref int tokens, ref float table, " : "";
        string memory = hasCells ? "ref float cellBefore, ref float cell, " : "";
        code.Line(isFirst
            ? "// A step of one row, and of the next step's products what the units before each block's add, with the same reads of the weights."
            : "// The next step's products, from where the first step left them.");
        code.Line(Names.KernelAttribute);
        code.Line($"private static void {(isFirst ? First(kernel) : Second(kernel))}<TLane>(ref float weights, ref float ahead, ref float products, ref float before"
            + (isFirst ? $", ref float now, ref float bias, {looked}ref float gates, {memory}ref int lengths, int time)" : ")"));
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        int gates = Recurrence.Gates(kernel.Cell), widest = Math.Max(1, Sums / gates);
        int block = Strides.Padded(kernel.Units);
        code.Line($"TLane x, {(isFirst ? "y, " : "")}{Locals(gates * widest, isFirst)};");
        code.Line("int unit = 0;");
        for (int lanes = widest; lanes >= 1; lanes /= 2)
        {
            string width = lanes == 1 ? "TLane.Count" : $"{lanes} * TLane.Count";
            using CodeWriter.Block units = code.Open($"for (; unit + {width} <= {Literal.Of(block)}; unit += {width})");
            Block(code, kernel, lanes, gates, isFirst);
            if (isFirst)
            {
                string cell = hasCells ? "ref cellBefore, ref cell, " : "";
                code.Line(
                    $"{kernel.Step.Name}<TLane>({(kernel.TokenStride > 0 ? "ref tokens, ref table, " : "")}ref gates, ref products, {cell}ref before, ref now, "
                        + $"ref lengths, time, 1, unit, unit + {width});");
            }
        }
    }

    private static void Block(CodeWriter code, RecurrentPair kernel, int lanes, int gates, bool isFirst)
    {
        int block = Strides.Padded(kernel.Units), sums = lanes * gates;
        string units = Literal.Of(kernel.Units), stride = Literal.Of(Strides.Of(gates * block));
        string known = block == kernel.Units ? "unit" : $"Math.Min(unit, {units})";
        code.Line($"ref float w = ref Unsafe.Add(ref weights, unit{(isFirst ? "" : $" + {known} * {stride}")});");
        for (int sum = 0; sum < sums; sum++)
        {
            code.Line($"a{sum} = TLane.Load(ref {At(isFirst ? "bias" : "ahead", sum, "unit")});{(isFirst ? $" b{sum} = a{sum};" : "")}");
        }

        code.Line($"int k = {(isFirst ? "0" : known)};");
        if (isFirst)
        {
            using (code.Open($"for (; k < {known}; k++)"))
            {
                code.Line("x = TLane.Broadcast(Unsafe.Add(ref before, k));");
                code.Line("y = TLane.Broadcast(Unsafe.Add(ref now, k));");
                for (int sum = 0; sum < sums; sum++)
                {
                    code.Line($"w{sum} = TLane.Load(ref {At("w", sum)}); a{sum} = TLane.MultiplyAdd(x, w{sum}, a{sum}); b{sum} = TLane.MultiplyAdd(y, w{sum}, b{sum});");
                }

                code.Line($"w = ref Unsafe.Add(ref w, {stride});");
            }

            for (int sum = 0; sum < sums; sum++)
            {
                code.Line($"b{sum}.Store(ref {At("ahead", sum, "unit")});");
            }
        }

        using (code.Open($"for (; k < {units}; k++)"))
        {
            code.Line("x = TLane.Broadcast(Unsafe.Add(ref before, k));");
            for (int sum = 0; sum < sums; sum++)
            {
                code.Line($"a{sum} = TLane.MultiplyAdd(x, TLane.Load(ref {At("w", sum)}), a{sum});");
            }

            code.Line($"w = ref Unsafe.Add(ref w, {stride});");
        }

        for (int sum = 0; sum < sums; sum++)
        {
            code.Line($"a{sum}.Store(ref {At("products", sum, "unit")});");
        }

        // A sum's place: gate by gate, the lanes of the block in each.
        string At(string reference, int sum, string start = "")
        {
            int gate = sum / lanes, lane = sum % lanes;
            string first = string.Join(" + ", new[] { start, gate == 0 ? "" : Literal.Of(gate * block) }.Where(term => term.Length > 0));
            return LaneOffset.At(reference, LaneOffset.Of(first, lane));
        }
    }

    /// <summary>The accumulators of both steps and the weights they share.</summary>
    private static string Locals(int sums, bool isFirst) => string.Join(
        ", ", (isFirst ? new[] { "a", "b", "w" } : ["a"]).SelectMany(name => Enumerable.Range(0, sums).Select(sum => $"{name}{sum}")));
}
