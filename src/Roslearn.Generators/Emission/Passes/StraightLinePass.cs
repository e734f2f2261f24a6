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

    public static bool Fits(ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        return graph.Nodes.Count(node => node.Operation is Linear) <= MaximumLayers
            && graph.Nodes.All(node => node.Operation switch
            {
                Linear linear => linear.Inputs <= MaximumWidth && linear.Outputs <= MaximumWidth,
                Activate activate => activate.Function != Activation.Softmax && IsOfLinear(node, graph),
                Drop => true,
                _ => false,
            });
    }

    /// <summary>Not an activation that is a layer of its own.</summary>
    private static bool IsOfLinear(Node activation, LayerGraph graph) =>
        activation.Input > 0 && graph.Nodes[activation.Input - 1] is { Operation: Linear } producer && producer.Layer == activation.Layer;

    public static void Emit(CodeWriter code, ExecutionPlan plan)
    {
        code.Line("public override bool PredictsOne => true;");
        code.Line();
        code.Line(Names.OptimizedAttribute);
        using (code.Open("public override bool PredictOne(ref readonly float input, ref float output)"))
        {
            code.Line("ref float x = ref Unsafe.AsRef(in input);");
            using (code.Open($"if (!{AreFinite(plan.Graph.Forward.Input.Size)})"))
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

    /// <summary>All inputs, four at a time without a loop, which would take a twentieth of the prediction; the last four may overlap those before.</summary>
    private static string AreFinite(int size)
    {
        const int four = 4;
        string[] checks = size < four
            ? [.. Enumerable.Range(0, size).Select(i => $"float.IsFinite({PassEmitter.At("x", PassEmitter.Sum(i, ""))})")]
            : [.. Enumerable.Range(0, (size + four - 1) / four).Select(i => $"Finite.Four(ref {PassEmitter.At("x", PassEmitter.Sum(Math.Min(i * four, size - four), ""))})")];
        return checks.Length == 1 ? checks[0] : $"({string.Join(" & ", checks)})";
    }

    private static void Body(CodeWriter code, ExecutionPlan plan)
    {
        LayerGraph graph = plan.Graph.Forward;
        code.Line("ref float parameters = ref Parameters.Start;");
        string values = "input";
        int number = 0;
        Node[] layers = [.. graph.Nodes.Where(node => node.Operation is Linear)];
        foreach (Node node in layers)
        {
            number++;
            code.Line();
            code.Line("// " + PassEmitter.Comment(plan, node.Layer));
            if (number == layers.Length && graph.Criterion is CrossEntropy && NarrowSoftmaxRow.Fits(graph.Criterion.Width))
            {
                Probabilities(code, plan, node, values);
                return;
            }

            code.Line($"TinyScratch scratch{number} = default;");
            code.Line($"ref float values{number} = ref Unsafe.As<TinyScratch, float>(ref scratch{number});");
            Layer(code, plan, node, values, $"values{number}");
            values = $"values{number}";
        }

        code.Line();
        code.Line("// predictions");
        code.Line($"{new CriterionKernel(graph.Criterion, CriterionPart.Predict).Name}<TLane>(ref {values}, 1);");
        for (int i = 0; i < graph.Criterion.Width; i++)
        {
            code.Line($"Unsafe.Add(ref output, {Literal.Of(i)}) = Unsafe.Add(ref {values}, {Literal.Of(i)});");
        }
    }

    private static void Layer(CodeWriter code, ExecutionPlan plan, Node node, string from, string to)
    {
        (CodeWriter.Block columns, string lane, string column) = StraightLineProduct.Open(code, ((Linear)node.Operation).Outputs);
        using CodeWriter.Block block = columns;
        Product(code, plan, node, from, lane, column);
        Activation function = plan.Graph.Forward.Nodes.Where(next => next.Layer == node.Layer)
            .Select(next => next.Operation).OfType<Activate>().Select(activate => activate.Function).DefaultIfEmpty(Activation.Linear).First();
        code.Line($"({Epilogue.Forward(function, "value", lane)}).Store(ref {PassEmitter.At(to, column)});");
    }

    /// <summary>The last layer and its softmax, which never leave a register.</summary>
    private static void Probabilities(CodeWriter code, ExecutionPlan plan, Node node, string from)
    {
        int width = plan.Graph.Forward.Criterion.Width;
        (CodeWriter.Block columns, string lane, string column) = StraightLineProduct.Open(code, width);
        using CodeWriter.Block block = columns;
        Product(code, plan, node, from, lane, column);
        NarrowSoftmaxRow.Exponentials(code, width, "value");
        code.Line($"{lane} probabilities = {NarrowSoftmaxRow.Scaled("1f / sum")};");
        for (int i = 0; i < width; i++)
        {
            code.Line($"Unsafe.Add(ref output, {Literal.Of(i)}) = probabilities.Vector.GetElement({Literal.Of(i)});");
        }
    }

    private static void Product(CodeWriter code, ExecutionPlan plan, Node node, string from, string lane, string column)
    {
        ParameterBlock weight = plan.Parameters.First(block => block.Parameter == node.Parameters[0]);
        ParameterBlock bias = plan.Parameters.First(block => block.Parameter == node.Parameters[1]);
        code.Line($"ref float w = ref {PassEmitter.At("parameters", PassEmitter.Sum(weight.Offset, column))};");
        string start = $"{lane}.Load(ref {PassEmitter.At("parameters", PassEmitter.Sum(bias.Offset, column))})";
        StraightLineProduct.Emit(code, lane, ((Linear)node.Operation).Inputs, from, weight.Stride, start);
    }
}
