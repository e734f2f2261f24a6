using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>
/// How a value lies in its row of a workspace: a list of numbers one after the other; a map place by place, the channels of each padded
/// to whole lanes. What no convolution or pool made, the network's input first of all, lies as it is, without padding.
/// </summary>
internal static class ValueLayout
{
    /// <summary>Floats of a value, without the padding at the end of the row.</summary>
    public static int Width(LayerGraph graph, int value)
    {
        Shape shape = graph.ShapeOf(value);
        return IsPacked(graph, value) ? graph.WidthOf(value) : checked(shape.Size / Channels(shape) * Strides.Padded(Channels(shape)));
    }

    /// <summary>Floats from one place of a map to the next.</summary>
    public static int PlaceStride(LayerGraph graph, int value)
    {
        int channels = Channels(graph.ShapeOf(value));
        return IsPacked(graph, value) ? channels : Strides.Padded(channels);
    }

    /// <summary>Whether channels are not padded.</summary>
    public static bool IsPacked(LayerGraph graph, int value) => !graph.IsMap(value);

    private static int Channels(Shape shape) => shape.Dimensions[shape.Dimensions.Count - 1];
}
