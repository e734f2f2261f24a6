using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// How the columns of a dense weight, in a file, stand to the inputs of the layer. A flattened map has its channels first there, as
/// PyTorch flattens it, and last here.
/// </summary>
internal static class Flattening
{
    /// <summary>The extents and strides of the weight's elements in saved order.</summary>
    public static (int[] Extents, int[] Strides) Of(LayerGraph graph, int value, int inputs, int outputs, int stride)
    {
        Shape shape = graph.ShapeOf(value);
        if (!graph.IsChannelFirst(value) || Map.Of(shape) is not { } map)
        {
            return ([outputs, inputs], [1, stride]);
        }

        int place = ValueLayout.PlaceStride(graph, value);
        return ([outputs, map.Channels, map.Height, map.Width], [1, stride, map.Width * place * stride, place * stride]);
    }
}
