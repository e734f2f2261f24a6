using System.Globalization;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rule of dropout: the shape stays.</summary>
internal static class DropoutRule
{
    public static void Dropout(DropoutSpec layer, GraphBuilder graph)
    {
        string name = graph.Name("dropout");
        graph.Add(name, new Drop(graph.Count<Drop>(), layer.Rate, graph.Width, graph.Steps), graph.Shape);
        string rate = layer.Rate.ToString("R", CultureInfo.InvariantCulture);
        graph.Describe(new LayerInfo(name, $"rate {rate} while training", graph.Shape, 0, 0, layer.Origin) { ChangesPredictions = false });
    }
}
