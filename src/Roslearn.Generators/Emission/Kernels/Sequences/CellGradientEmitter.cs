using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The gradients of a step's sums. Through a row whose sequence has ended the gradient of the state passes as it is.</summary>
internal sealed class CellGradientEmitter : KernelEmitter<CellGradient>
{
    protected override void Method(CodeWriter code, CellGradient kernel)
    {
        bool hasCells = Recurrence.HasCells(kernel.Cell), hasProducts = Recurrence.KeepsProducts(kernel.Cell);
        int block = Strides.Padded(kernel.Units), columns = Recurrence.GateColumns(kernel.Cell, kernel.Units);
        string stride = Literal.Of(Strides.Of(kernel.Units)), gates = Literal.Of(Strides.Of(columns));
        string memory = hasCells ? "ref float cellsBefore, ref float cells, ref float dcells, " : "";
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gradients of a step's sums in place of the gates, from that of the state [rows, {kernel.Units}]: dy + dstates + allCarried.",
            $"ref float sums, {(hasProducts ? "ref float allProducts, " : "")}{memory}ref float statesBefore, ref float states, ref float dy, "
                + "ref float dstates, ref float allCarried, ref int lengths, int time, int rows");
        code.Line("TLane one = TLane.Broadcast(1f);");
        using CodeWriter.Block each = code.Open("for (int row = 0; row < rows; row++)");
        code.Line($"ref float gates = ref Unsafe.Add(ref sums, row * {gates});");
        Row("before", "statesBefore");
        Row("now", "states");
        Row("dout", "dy");
        Row("dstate", "dstates");
        Row("carried", "allCarried");
        if (hasProducts)
        {
            code.Line($"ref float products = ref Unsafe.Add(ref allProducts, row * {gates});");
        }

        if (hasCells)
        {
            Row("cellBefore", "cellsBefore");
            Row("cell", "cells");
            Row("dcell", "dcells");
        }

        string dh = "TLane.Load(ref Unsafe.Add(ref dout, i)) + TLane.Load(ref Unsafe.Add(ref dstate, i)) + TLane.Load(ref Unsafe.Add(ref carried, i))";
        using (code.Open("if (time >= Unsafe.Add(ref lengths, row))"))
        {
            using (code.Open($"for (int i = 0; i < {Literal.Of(block)}; i += TLane.Count)"))
            {
                code.Line($"({dh}).Store(ref Unsafe.Add(ref carried, i));");
            }

            code.Line();
            code.Line($"MemoryMarshal.CreateSpan(ref gates, {Literal.Of(columns)}).Clear();");
            if (hasProducts)
            {
                code.Line($"MemoryMarshal.CreateSpan(ref products, {Literal.Of(columns)}).Clear();");
            }

            code.Line("continue;");
        }

        code.Line();
        using CodeWriter.Block elements = code.Open($"for (int i = 0; i < {Literal.Of(block)}; i += TLane.Count)");
        code.Line($"TLane dh = {dh};");
        CellFormulas.Of(kernel.Cell, kernel.Function).Gradient(code, block);

        void Row(string name, string matrix) => code.Line($"ref float {name} = ref Unsafe.Add(ref {matrix}, row * {stride});");
    }
}
