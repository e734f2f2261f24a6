using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>A convolution or a pool with the window that the graph gave it.</summary>
/// <param name="Spec">As it was written: a <see cref="ConvolutionSpec"/>, a <see cref="PoolSpec"/> or a <see cref="GlobalPoolSpec"/>.</param>
/// <param name="Node">The node that moves its window; of a separable convolution the depthwise one.</param>
/// <param name="Map">What the window moves over.</param>
/// <param name="Rows">How it moves along the height; over a sequence there is one row.</param>
/// <param name="Columns">How it moves along the width, or the steps.</param>
internal sealed record WindowLayer(LayerSpec Spec, Node Node, Map Map, Window Rows, Window Columns)
{
    /// <summary>Those of a model, from input to output.</summary>
    public static IReadOnlyList<WindowLayer> Of(ModelSpec spec, LayerGraph graph)
    {
        IEnumerable<LayerSpec> layers = spec.Layers.Where(layer => layer is ConvolutionSpec or PoolSpec or GlobalPoolSpec);
        IEnumerable<Node> nodes = graph.Nodes.Where(node => Of(node.Operation) is not null && !IsSecondHalf(node, graph));
        return layers.Zip(nodes, (layer, node) =>
        {
            (Window rows, Window columns) = Of(node.Operation)!.Value;
            return new WindowLayer(layer, node, Map.Of(graph.ShapeOf(node.Input))!, rows, columns);
        }).ToArray();
    }

    /// <summary>Those of one kind to which something applies; a repeated one once.</summary>
    public static IEnumerable<(TSpec Spec, WindowLayer Layer)> Written<TSpec>(ModelSpec spec, LayerGraph graph, Func<TSpec, WindowLayer, bool> applies)
        where TSpec : LayerSpec => Of(spec, graph)
        .Where(layer => layer.Spec is TSpec written && applies(written, layer))
        .GroupBy(layer => layer.Spec.Origin)
        .Select(layers => ((TSpec)layers.First().Spec, layers.First()));

    /// <summary>The window of an operation, if it has one.</summary>
    public static (Window Rows, Window Columns)? Of(Operation operation) => operation switch
    {
        Convolve convolve => (convolve.Rows, convolve.Columns),
        Depthwise depthwise => (depthwise.Rows, depthwise.Columns),
        Pool pool => (pool.Rows, pool.Columns),
        _ => null,
    };

    /// <summary>The 1×1 of a separable convolution, which is written together with what it reads.</summary>
    private static bool IsSecondHalf(Node node, LayerGraph graph) =>
        node is { Operation: Convolve, Input: > 0 } && graph.Nodes[node.Input - 1].Operation is Depthwise;
}
