using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rule of residual groups: the output has the shape of the input, and is their sum.</summary>
internal static class ResidualRule
{
    public static void Start(GraphBuilder graph) => graph.Mark();

    public static void End(ResidualEndSpec layer, GraphBuilder graph)
    {
        (int value, Shape shape) = graph.TakeMark();
        if (graph.IsSequence || !shape.Equals(graph.Shape))
        {
            string received = graph.IsSequence ? "the steps of a recurrent layer" : graph.Shape.ToString();
            graph.Fail(new DefinitionError(ErrorIds.Rank, layer.Origin, new[] { "[Residual]", $"layers that keep the shape {shape}", received }));
            return;
        }

        string name = graph.Name("residual");
        graph.AddSum(name, value);
        if (layer.Activation != Activation.Linear)
        {
            graph.Add(name, new Activate(layer.Activation, shape.Size), shape);
        }

        graph.Describe(new LayerInfo(name, $"{shape} + input of the group, {layer.Activation}", shape, 0, shape.Size, layer.Origin));
    }
}
