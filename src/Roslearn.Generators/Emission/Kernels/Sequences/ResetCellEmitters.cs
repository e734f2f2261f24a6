using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>r, z and r·h. The gates stay in place of their sums; nobody reads those of a row whose sequence has ended.</summary>
internal sealed class ResetGatesEmitter : KernelEmitter<ResetGates>
{
    protected override void Method(CodeWriter code, ResetGates kernel)
    {
        int block = ResetRows.Block(kernel.Units);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gates r and z in place of their sums, and resets [rows, {kernel.Units}] = r times the state before.",
            "ref float sums, ref float allProducts, ref float statesBefore, ref float allResets, int rows");
        using CodeWriter.Block each = ResetRows.Open(code);
        ResetRows.Row(code, "gates", "sums", 3 * block);
        ResetRows.Row(code, "products", "allProducts", 2 * block);
        ResetRows.Row(code, "before", "statesBefore", kernel.Units);
        ResetRows.Row(code, "resets", "allResets", kernel.Units);
        using CodeWriter.Block elements = ResetRows.Lanes(code, kernel.Units);
        code.Line($"TLane reset = Elementary.Sigmoid({LaneText.Load("gates")} + {LaneText.Load("products")});");
        code.Line($"TLane keep = Elementary.Sigmoid({LaneText.Load("gates", block)} + {LaneText.Load("products", block)});");
        code.Line(LaneText.Store("reset", "gates"));
        code.Line(LaneText.Store("keep", "gates", block));
        code.Line(LaneText.Store($"reset * {LaneText.Load("before")}", "resets"));
    }
}

/// <summary>n = tanh(sum + product of what was reset), h = n + z·(h' − n). A row whose sequence has ended keeps its state.</summary>
internal sealed class ResetStateEmitter : KernelEmitter<ResetState>
{
    protected override void Method(CodeWriter code, ResetState kernel)
    {
        int block = ResetRows.Block(kernel.Units);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The state [rows, {kernel.Units}] after a step, from the gates and the products of what was reset.",
            "ref float sums, ref float allProposals, ref float statesBefore, ref float states, ref int lengths, int time, int rows");
        using CodeWriter.Block each = ResetRows.Open(code);
        ResetRows.Row(code, "gates", "sums", 3 * block);
        ResetRows.Row(code, "proposals", "allProposals", block);
        ResetRows.Row(code, "before", "statesBefore", kernel.Units);
        ResetRows.Row(code, "now", "states", kernel.Units);
        using (code.Open("if (time >= Unsafe.Add(ref lengths, row))"))
        {
            code.Line($"Sequences.Copy(ref before, ref now, {Literal.Of(block)});");
            code.Line("continue;");
        }

        code.Line();
        using CodeWriter.Block elements = ResetRows.Lanes(code, kernel.Units);
        code.Line($"TLane proposed = Elementary.Tanh({LaneText.Load("gates", 2 * block)} + {LaneText.Load("proposals")});");
        code.Line(LaneText.Store("proposed", "gates", 2 * block));
        code.Line(LaneText.Store($"TLane.MultiplyAdd({LaneText.Load("gates", block)}, {LaneText.Load("before")} - proposed, proposed)", "now"));
    }
}

/// <summary>dz and dn from dh, and the part of dh that passes on as it is. Through a row whose sequence has ended all of it passes.</summary>
internal sealed class ResetStateGradientEmitter : KernelEmitter<ResetStateGradient>
{
    protected override void Method(CodeWriter code, ResetStateGradient kernel)
    {
        int block = ResetRows.Block(kernel.Units);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gradients of the sums of n and z, from that of the state [rows, {kernel.Units}]: dy + dstates + allCarried.",
            "ref float sums, ref float allProducts, ref float allProposals, ref float statesBefore, ref float dy, ref float dstates, ref float allCarried, "
                + "ref int lengths, int time, int rows");
        code.Line("TLane one = TLane.Broadcast(1f);");
        using CodeWriter.Block each = ResetRows.Open(code);
        ResetRows.Row(code, "gates", "sums", 3 * block);
        ResetRows.Row(code, "products", "allProducts", 2 * block);
        ResetRows.Row(code, "proposals", "allProposals", block);
        ResetRows.Row(code, "before", "statesBefore", kernel.Units);
        ResetRows.Row(code, "dout", "dy", kernel.Units);
        ResetRows.Row(code, "dstate", "dstates", kernel.Units);
        ResetRows.Row(code, "carried", "allCarried", kernel.Units);
        string dh = $"{LaneText.Load("dout")} + {LaneText.Load("dstate")} + {LaneText.Load("carried")}";
        using (code.Open("if (time >= Unsafe.Add(ref lengths, row))"))
        {
            using (ResetRows.Lanes(code, kernel.Units))
            {
                code.Line(LaneText.Store(dh, "carried"));
            }

            code.Line();
            code.Line($"MemoryMarshal.CreateSpan(ref gates, {Literal.Of(3 * block)}).Clear();");
            code.Line($"MemoryMarshal.CreateSpan(ref products, {Literal.Of(2 * block)}).Clear();");
            code.Line($"MemoryMarshal.CreateSpan(ref proposals, {Literal.Of(block)}).Clear();");
            code.Line("continue;");
        }

        code.Line();
        using CodeWriter.Block elements = ResetRows.Lanes(code, kernel.Units);
        code.Line($"TLane dh = {dh};");
        code.Line($"TLane keep = {LaneText.Load("gates", block)};");
        code.Line($"TLane proposed = {LaneText.Load("gates", 2 * block)};");
        code.Line("TLane dproposed = dh * (one - keep) * (one - proposed * proposed);");
        code.Line($"TLane dkeep = dh * ({LaneText.Load("before")} - proposed) * (keep * (one - keep));");
        code.Line(LaneText.Store("dkeep", "gates", block));
        code.Line(LaneText.Store("dproposed", "gates", 2 * block));
        code.Line(LaneText.Store("dkeep", "products", block));
        code.Line(LaneText.Store("dproposed", "proposals"));
        code.Line(LaneText.Store("dh * keep", "carried"));
    }
}

/// <summary>dr and what passes to the state before through r·h, from the gradient of r·h. Where a sequence has ended r was cleared, and nothing passes.</summary>
internal sealed class ResetGatesGradientEmitter : KernelEmitter<ResetGatesGradient>
{
    protected override void Method(CodeWriter code, ResetGatesGradient kernel)
    {
        int block = ResetRows.Block(kernel.Units);
        using CodeWriter.Block method = Open(
            code,
            kernel,
            $"The gradient of the sum of r, from that of what was reset [rows, {kernel.Units}], whose share of the state before is added to allCarried.",
            "ref float sums, ref float allProducts, ref float statesBefore, ref float dresets, ref float allCarried, int rows");
        code.Line("TLane one = TLane.Broadcast(1f);");
        using CodeWriter.Block each = ResetRows.Open(code);
        ResetRows.Row(code, "gates", "sums", 3 * block);
        ResetRows.Row(code, "products", "allProducts", 2 * block);
        ResetRows.Row(code, "before", "statesBefore", kernel.Units);
        ResetRows.Row(code, "dresetState", "dresets", kernel.Units);
        ResetRows.Row(code, "carried", "allCarried", kernel.Units);
        using CodeWriter.Block elements = ResetRows.Lanes(code, kernel.Units);
        code.Line($"TLane reset = {LaneText.Load("gates")};");
        code.Line($"TLane dstate = {LaneText.Load("dresetState")};");
        code.Line($"TLane dreset = dstate * {LaneText.Load("before")} * (reset * (one - reset));");
        code.Line(LaneText.Store("dreset", "gates"));
        code.Line(LaneText.Store("dreset", "products"));
        code.Line(LaneText.Store($"TLane.MultiplyAdd(dstate, reset, {LaneText.Load("carried")})", "carried"));
    }
}
