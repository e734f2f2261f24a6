using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rules of pools: fewer places, or none, and the same channels.</summary>
internal static class PoolRule
{
    public static void Pool(PoolSpec layer, GraphBuilder graph)
    {
        if (Read(graph, layer.Text, layer.Origin) is not { } map)
        {
            return;
        }

        (Window rows, Window columns) = map.Windows(places => Window.Of(places, layer.Size.Value, layer.Stride, dilation: 1, layer.Padding));
        if (!MapRule.Fits(graph, layer.Text, layer.Origin, map, rows, columns, map.Channels, layer.Padding))
        {
            return;
        }

        string size = map.IsSequence ? $"{layer.Size.Value}" : $"{layer.Size.Value}×{layer.Size.Value}";
        string stride = layer.Stride == layer.Size.Value ? "" : $", stride {layer.Stride}";
        string padding = layer.Padding == Padding.Valid ? "" : ", same";
        Add(graph, graph.Name(layer.Kind == PoolKind.Max ? "maxPool" : "averagePool"), layer.Kind, map, rows, columns, map.Make(rows, columns, map.Channels), size + stride + padding, layer.Origin);
    }

    public static void Global(GlobalPoolSpec layer, GraphBuilder graph)
    {
        if (Read(graph, layer.Text, layer.Origin) is { } map)
        {
            string name = graph.Name(layer.Kind == PoolKind.Max ? "globalMaxPool" : "globalAveragePool");
            Add(graph, name, layer.Kind, map, Window.All(map.Height), Window.All(map.Width), new Shape(map.Channels), "all places", layer.Origin);
        }
    }

    private static Map? Read(GraphBuilder graph, string text, Origin origin) => MapRule.Read(graph, text, origin, "3-dimensional input, height × width × channels, or 2-dimensional input, steps × features,", _ => true);

    private static void Add(
        GraphBuilder graph, string name, PoolKind kind, Map map, Window rows, Window columns, Shape output, string window, Origin origin)
    {
        Shape from = graph.Shape;
        graph.Add(name, new Pool(kind, rows, columns, map.Channels), output);
        graph.Describe(new LayerInfo(name, $"{from} → {output}, {window}", output, 0, (long)rows.Size * columns.Size * output.Size, origin));
    }
}
