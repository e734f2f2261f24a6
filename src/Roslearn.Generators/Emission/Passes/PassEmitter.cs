using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>Writes a pass: where its operands lie, then the calls under their layers.</summary>
internal static class PassEmitter
{
    /// <summary>A loop over the halves of a layer that is cut.</summary>
    public static readonly string EachHalf = $"for (int half = 0; half < {Literal.Of(Halves.Count)}; half++)";

    /// <summary>Writes a public override and the method it chooses by the processor's vectors.</summary>
    public static void Dispatch(CodeWriter code, string method, string parameters, string arguments)
    {
        using CodeWriter.Block body = code.Open($"public override void {method}({parameters})");
        Choose(code, method, arguments);
    }

    /// <summary>Writes the call of a method with the widest vectors that the processor has.</summary>
    public static void Choose(CodeWriter code, string method, string arguments)
    {
        using (code.Open("if (Vector512.IsHardwareAccelerated)"))
        {
            code.Line($"{method}<Lane512>({arguments});");
        }

        ChooseNarrow(code, method, arguments, "else ");
    }

    /// <summary>The same where there are none of 512 bits.</summary>
    public static void ChooseNarrow(CodeWriter code, string method, string arguments, string before = "")
    {
        using (code.Open($"{before}if (Vector256.IsHardwareAccelerated)"))
        {
            code.Line($"{method}<Lane256>({arguments});");
        }

        using (code.Open("else"))
        {
            code.Line($"{method}<Lane128>({arguments});");
        }
    }

    /// <summary>Declares a reference for every operand of some calls, buffers at the first row; of halves, the whole.</summary>
    public static void Operands(CodeWriter code, ExecutionPlan plan, WorkspaceLayout workspace, IEnumerable<string> operands, bool isHalved = false)
    {
        HashSet<string> used = new(operands.Select(operand => View(plan, operand)?.Whole ?? operand));
        if (used.Contains(ForwardPlanner.Inputs))
        {
            code.Line($"ref {(plan.Graph.Forward.ReadsTokens ? "int" : "float")} inputs = ref work.Input({(isHalved ? "half, " : "")}first);");
        }

        WorkBuffer[] buffers = workspace.Buffers.Where(buffer => used.Contains(buffer.Name)).ToArray();
        if (buffers.Length > 0)
        {
            code.Line("int capacity = work.Capacity;");
            code.Line("ref float values = ref work.Values;");
        }

        foreach (WorkBuffer buffer in buffers)
        {
            string start = buffer.Start == 0 ? "" : $"{Literal.Of(buffer.Start)} * capacity + ";
            code.Line($"ref float {buffer.Name} = ref Unsafe.Add(ref values, {start}first * {Literal.Of(buffer.Stride)});");
        }

        Arena(code, "parameters", "Parameters", plan.Parameters.Select(block => (block.Name, block.Offset)), used);
        Arena(code, "transposed", "Transposed", plan.Transposed.Select(block => (block.Name, block.Offset)), used);
        Arena(code, "tokenSums", "TokenSums", plan.Folds.Select(fold => (fold.Sums, fold.SumsOffset)), used);
    }

    /// <summary>An operand of a call: its own reference, or the whole from where <c>half</c> of it begins.</summary>
    public static string Operand(ExecutionPlan plan, string name) =>
        View(plan, name) is { } view ? $"Unsafe.Add(ref {view.Whole}, half * {Literal.Of(view.Floats)})" : name;

    /// <summary>Writes calls, each layer under a comment with its row of the layer table.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="plan">What the operands are.</param>
    /// <param name="workspace">Where the buffers are.</param>
    /// <param name="calls">The calls.</param>
    /// <param name="apart">That of <see cref="StepCall.Emit"/>.</param>
    /// <param name="isForBothHalves">Whether calls for one half of a layer's columns are made for both, and not for <c>half</c>.</param>
    public static void Calls(
        CodeWriter code,
        ExecutionPlan plan,
        WorkspaceLayout workspace,
        IEnumerable<KernelCall> calls,
        string apart = StepCall.Capacity,
        bool isForBothHalves = false)
    {
        string layer = "";
        foreach (KernelCall call in calls)
        {
            if (call.Layer != layer)
            {
                layer = call.Layer;
                code.Line();
                code.Line("// " + Comment(plan, layer));
            }

            using CodeWriter.Block? halves = isForBothHalves && call.IsHalved ? code.Open(EachHalf) : null;
            StepCall.Emit(code, plan, workspace, call, apart);
        }
    }

    /// <summary>A layer's name and what it does.</summary>
    public static string Comment(ExecutionPlan plan, string layer)
    {
        Graph.LayerInfo? info = plan.Graph.Forward.Layers.FirstOrDefault(candidate => candidate.Name == layer);
        return info is null ? layer : $"{info.Name}: {info.Text}";
    }

    /// <summary>The number of <c>task</c> within a part of the tasks, of which the first is given.</summary>
    public static string TaskFrom(int first) => first == 0 ? "task" : $"(task - {Literal.Of(first)})";

    /// <summary>An element of a reference: the reference itself where the offset is empty.</summary>
    public static string At(string reference, string offset) => offset.Length == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    /// <summary>A number and a term as an offset, without those that are nothing.</summary>
    public static string Sum(int number, string term) =>
        term.Length == 0 ? number == 0 ? "" : Literal.Of(number) : number == 0 ? term : $"{Literal.Of(number)} + {term}";

    /// <summary>Two terms as an offset, the first of which may be nothing.</summary>
    public static string Sum(string first, string second) => first is "" or "0" ? second : $"{first} + {second}";

    private static HalfView? View(ExecutionPlan plan, string name) => plan.HalfViews.FirstOrDefault(view => view.Name == name);

    private static void Arena(
        CodeWriter code, string name, string property, IEnumerable<(string Name, int Offset)> blocks, HashSet<string> used)
    {
        (string Name, int Offset)[] present = blocks.Where(block => used.Contains(block.Name)).ToArray();
        if (present.Length == 0)
        {
            return;
        }

        code.Line($"ref float {name} = ref {property}.Start;");
        foreach ((string block, int offset) in present)
        {
            code.Line($"ref float {block} = ref Unsafe.Add(ref {name}, {Literal.Of(offset)});");
        }
    }
}
