using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rule of an activation that is a layer of its own: the shape stays.</summary>
internal static class ActivateRule
{
    public static void Activate(ActivateSpec layer, GraphBuilder graph)
    {
        string name = graph.Name("activation");
        if (layer.Activation != Activation.Linear)
        {
            graph.Add(name, new Activate(layer.Activation, graph.Width, graph.Steps), graph.Shape);
        }

        graph.Describe(new LayerInfo(name, layer.Activation.ToString(), graph.Shape, 0, 0, layer.Origin));
    }
}
