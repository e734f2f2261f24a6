using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The steps of a recurrent layer: two products, or one and the rows of a table, then the cell in a method of its own (in one method the constants of its exponentials would
/// drive the products' accumulators out of the registers: 1.9 → 6 ms over 64 steps of 128 units).
/// </summary>
internal sealed class RecurrentForwardEmitter : KernelEmitter<RecurrentForward>
{
    public override string TrailingArguments(KernelCall call) => "rows, work, first";

    protected override void Method(CodeWriter code, RecurrentForward kernel)
    {
        bool hasCells = Recurrence.HasCells(kernel.Cell);
        string cells = hasCells ? "ref float cells, " : "", cellsStep = hasCells ? "int cellsStep, " : "";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"y [steps, rows, {kernel.Units}] from {(kernel.IsFolded ? $"the table of a token's sums over its {kernel.Inputs} embedded numbers" : $"x [steps, rows, {kernel.Inputs}]")}. "
                + "A distance of 0 between steps keeps the last one only. The state before the first step lies one distance before it.",
            $"{(kernel.IsFolded ? "ref int tokens, ref float table" : "ref float x, ref float weights, ref float bias")}, ref float recurrentWeights, "
                + $"ref float recurrentBias, ref float gates, ref float products, {(kernel.Pair is null ? "" : "ref float ahead, ")}{cells}ref float y, int steps, int time, int direction, "
                + $"{(kernel.IsFolded ? "" : "int xStep, ")}int gatesStep, int productsStep, {(kernel.Pair is null ? "" : "int aheadStep, ")}{cellsStep}int yStep, int rows, Workspace work, int first");
        string stride = Literal.Of(Strides.Of(kernel.Units));
        code.Line($"work.StartState(ref y, -yStep, (steps - 1) * yStep, rows * {stride});");
        if (hasCells)
        {
            code.Line($"work.StartState(ref cells, -cellsStep, (steps - 1) * cellsStep, rows * {stride});");
        }

        code.Line("ref int lengths = ref work.Lengths[first];");
        using CodeWriter.Block each = code.Open("for (int step = 0; step < steps; step++)");
        code.Line(StepText.Declare("before", StepText.Before("y")));
        code.Line(StepText.Declare("now", StepText.At("y")));
        code.Line(StepText.Declare("gate", StepText.At("gates")));
        code.Line(StepText.Declare("product", StepText.At("products")));
        if (!kernel.IsFolded)
        {
            code.Line($"{kernel.InputProduct.Name}<TLane>(ref {StepText.At("x")}, ref weights, ref bias, ref gate, rows);");
        }

        string memory = hasCells ? $"ref {StepText.Before("cells")}, ref {StepText.At("cells")}, " : "";
        string looked = kernel.IsFolded ? "ref tokens, ref table, " : "";
        const string Lengths = "ref lengths, time + step * direction";
        if (kernel.Pair is { } pair)
        {
            // Where one place serves all steps, a block's new state would overwrite the old one that the next block reads.
            using (code.Open("if (rows == 1 && yStep != 0 && (step | 1) < steps)"))
            {
                const string Shared = "ref recurrentWeights, ref ahead, ref product, ref before";
                using (code.Open("if (step % 2 == 0)"))
                {
                    code.Line($"{RecurrentPairEmitter.First(pair)}<TLane>({Shared}, ref now, ref recurrentBias, {looked}ref gate, {memory}{Lengths});");
                    code.Line("continue;");
                }

                code.Line();
                code.Line($"{RecurrentPairEmitter.Second(pair)}<TLane>({Shared});");
            }

            using (code.Open("else"))
            {
                Products();
            }

            code.Line();
        }
        else
        {
            Products();
        }

        code.Line(
            $"{kernel.Step.Name}<TLane>({looked}ref gate, ref product, {memory}ref before, ref now, {Lengths}, rows, 0, {Literal.Of(Strides.Padded(kernel.Units))});");

        void Products() => code.Line($"{kernel.RecurrentProduct.Name}<TLane>(ref before, ref recurrentWeights, ref recurrentBias, ref product, rows);");
    }
}
