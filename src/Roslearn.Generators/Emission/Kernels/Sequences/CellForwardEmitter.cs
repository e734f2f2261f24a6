using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The gates and the new state of one step. A row whose sequence has ended keeps its state.</summary>
internal sealed class CellForwardEmitter : KernelEmitter<CellForward>
{
    protected override void Method(CodeWriter code, CellForward kernel)
    {
        bool hasCells = Recurrence.HasCells(kernel.Cell);
        int block = Strides.Padded(kernel.Units);
        string stride = Literal.Of(Strides.Of(kernel.Units));
        string gates = Literal.Of(Strides.Of(Recurrence.GateColumns(kernel.Cell, kernel.Units)));
        bool isFolded = kernel.TokenStride > 0;
        string memory = hasCells ? "ref float cellsBefore, ref float cells, " : "";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The state [rows, {kernel.Units}] after a step, of the units from start to end, from the sums of the gates{(isFolded ? ", each token's a row of a table," : "")} and the products of the state before.",
            $"{(isFolded ? "ref int tokens, ref float table, ref float allGates" : "ref float allGates")}, ref float allProducts, {memory}ref float statesBefore, ref float states, ref int lengths, int time, int rows, int start, int end");
        code.Line("TLane one = TLane.Broadcast(1f);");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float gates = ref Unsafe.Add(ref allGates, row * {gates});");
        code.Line(isFolded
            ? $"ref float sums = ref Unsafe.Add(ref table, Unsafe.Add(ref tokens, row * {Literal.Of(kernel.TokenStride)} + time) * {gates});"
            : "ref float sums = ref gates;");
        code.Line($"ref float products = ref Unsafe.Add(ref allProducts, row * {gates});");
        code.Line($"ref float before = ref Unsafe.Add(ref statesBefore, row * {stride});");
        code.Line($"ref float now = ref Unsafe.Add(ref states, row * {stride});");
        if (hasCells)
        {
            code.Line($"ref float cellBefore = ref Unsafe.Add(ref cellsBefore, row * {stride});");
            code.Line($"ref float cell = ref Unsafe.Add(ref cells, row * {stride});");
        }

        using (code.Open("if (time >= Unsafe.Add(ref lengths, row))"))
        {
            code.Line("Sequences.Copy(ref Unsafe.Add(ref before, start), ref Unsafe.Add(ref now, start), end - start);");
            if (hasCells)
            {
                code.Line("Sequences.Copy(ref Unsafe.Add(ref cellBefore, start), ref Unsafe.Add(ref cell, start), end - start);");
            }

            code.Line("continue;");
        }

        code.Line();
        using CodeWriter.Block elements = code.Open("for (int i = start; i < end; i += TLane.Count)");
        CellFormulas.Of(kernel.Cell, kernel.Function).Forward(code, block);
    }
}
