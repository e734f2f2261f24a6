using Roslearn.Generators.Emission.Kernels;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Passes;

/// <summary>
/// The prediction of one example by a tiny network: no loops over inputs, no workspace, nothing but the arithmetic. Above 32
/// units loops are as fast, and the text would grow with the square of the width.
/// </summary>
internal static class StraightLinePass
{
    /// <summary>The widest layer; also the length of the runtime library's <c>TinyScratch</c>.</summary>
    public const int MaximumWidth = 32;

    private const int MaximumLayers = 6;

    /// <summary>Partial sums of one unit: the chain of additions, not their number, takes the time.</summary>
    private const int Chains = 4;

    public static bool Fits(ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        return graph.Nodes.Count(node => node.Operation is Linear) <= MaximumLayers
            && graph.Nodes.All(node => node.Operation switch
            {
                Linear linear => linear.Inputs <= MaximumWidth && linear.Outputs <= MaximumWidth,
                Activate activate => activate.Function != Activation.Softmax && graph.Nodes[Math.Max(0, node.Input - 1)] is { Operation: Linear } linear && linear.Layer == node.Layer,
                Drop => true,
                _ => false,
            });
    }

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        code.Line("public override bool PredictsOne => true;");
        code.Line();
        using (code.Open("public override bool PredictOne(ref readonly float input, ref float output)"))
        {
            code.Line("ref float x = ref Unsafe.AsRef(in input);");
            using (code.Open($"if (!Finite.All(in input, {Literal.Of(plan.Graph.Forward.Input.Size)}))"))
            {
                code.Line("return false;");
            }

            code.Line();
            PassEmitter.Choose(code, "PredictOne", "ref x, ref output");
            code.Line();
            code.Line("return true;");
        }

        code.Line();
        code.Line(Names.KernelAttribute);
        code.Line("private void PredictOne<TLane>(ref float input, ref float output)");
        using CodeWriter.Block body = code.Open("    " + Names.LaneConstraint);
        Body(code, plan);
    }

    private static void Body(CodeWriter code, ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        code.Line("ref float parameters = ref Parameters.Start;");
        code.Line("TLane one = TLane.Broadcast(1f);");
        string values = "input";
        int scratch = 0;
        foreach (Node node in graph.Nodes.Where(node => node.Operation is Linear))
        {
            var linear = (Linear)node.Operation;
            scratch++;
            code.Line();
            code.Line("// " + PassEmitter.Comment(plan, node.Layer));
            code.Line($"TinyScratch scratch{scratch} = default;");
            code.Line($"ref float values{scratch} = ref Unsafe.As<TinyScratch, float>(ref scratch{scratch});");
            Layer(code, plan, node, linear, values, $"values{scratch}");
            values = $"values{scratch}";
        }

        code.Line();
        code.Line("// predictions");
        code.Line($"{new CriterionKernel(graph.Criterion, CriterionPart.Predict).Name}<TLane>(ref {values}, 1);");
        for (int i = 0; i < graph.Criterion.Width; i++)
        {
            code.Line($"Unsafe.Add(ref output, {Literal.Of(i)}) = Unsafe.Add(ref {values}, {Literal.Of(i)});");
        }
    }

    private static void Layer(CodeWriter code, ExecutionPlan plan, Node node, Linear linear, string from, string to)
    {
        ParameterBlock weight = plan.Parameters.First(block => block.Parameter == node.Parameters[0]);
        ParameterBlock bias = plan.Parameters.First(block => block.Parameter == node.Parameters[1]);
        using CodeWriter.Block columns = code.Open($"for (int column = 0; column < {Literal.Of(Strides.Padded(linear.Outputs))}; column += TLane.Count)");
        code.Line($"ref float w = ref Unsafe.Add(ref parameters, {Literal.Of(weight.Offset)} + column);");
        int chains = Math.Min(Chains, (linear.Inputs + 1) / 2);
        for (int k = 0; k < linear.Inputs; k++)
        {
            string element = k == 0 ? $"TLane.Broadcast({from})" : $"TLane.Broadcast(Unsafe.Add(ref {from}, {Literal.Of(k)}))";
            string row = k == 0 ? "TLane.Load(ref w)" : $"TLane.Load(ref Unsafe.Add(ref w, {Literal.Of(k * weight.Stride)}))";
            string sum = $"s{k % chains}";
            code.Line(k == 0 ? $"TLane {sum} = TLane.MultiplyAdd({element}, {row}, TLane.Load(ref Unsafe.Add(ref parameters, {Literal.Of(bias.Offset)} + column)));"
                : k < chains ? $"TLane {sum} = {element} * {row};"
                : $"{sum} = TLane.MultiplyAdd({element}, {row}, {sum});");
        }

        string total = chains switch { 1 => "s0", 2 => "s0 + s1", 3 => "s0 + s1 + s2", _ => "(s0 + s1) + (s2 + s3)" };
        code.Line($"TLane sum = {total};");
        Activation function = plan.Graph.Forward.Nodes.Where(next => next.Layer == node.Layer)
            .Select(next => next.Operation).OfType<Activate>().Select(activate => activate.Function).DefaultIfEmpty(Activation.Linear).First();
        string value = function == Activation.Linear ? "sum" : ActivationFormulas.Of(function).Forward("sum");
        code.Line($"({value}).Store(ref Unsafe.Add(ref {to}, column));");
    }
}
