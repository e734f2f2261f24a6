using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission;

/// <summary>What a network's layout tells about its layers: the layer table, and where a dead ReLU would show.</summary>
internal static class LayerRows
{
    public static void Emit(CodeWriter code, LayerGraph graph)
    {
        code.Line("Layers =");
        code.Line("[");
        foreach (LayerInfo layer in graph.Layers)
        {
            code.Line(
                $"    new({Literal.Of(layer.Name)}, {Literal.Of(layer.Text)}, {Literal.Of(layer.Output.ToString())}, {Literal.Of(layer.Parameters)}, {Literal.Of(layer.Flops)}),");
        }

        code.Line("],");
        code.Line($"RectifiedBiases = [{string.Join(", ", RectifiedBiases(graph).Distinct().Select(Literal.Of))}],");
    }

    /// <summary>For each ReLU the last vector of parameters before it: every unit's sum has its own element of it, added last.</summary>
    private static IEnumerable<string> RectifiedBiases(LayerGraph graph)
    {
        string? bias = null;
        foreach (Node node in graph.Nodes)
        {
            bias = node.Parameters.LastOrDefault(parameter => parameter.IsTrained && parameter.Shape.Count == 1)?.Name ?? bias;
            if (node.Operation is Activate { Function: Activation.ReLU } && bias is not null)
            {
                yield return bias;
            }
        }
    }
}
