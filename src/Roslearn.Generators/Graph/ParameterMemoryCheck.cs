using Roslearn.Generators.Specification;
using Roslearn.Generators.Specification.Checks;

namespace Roslearn.Generators.Graph;

/// <summary>RL0003: all parameters fit into one arena.</summary>
internal static class ParameterMemoryCheck
{
    /// <summary>The most by which a row, or the number of rows, is padded.</summary>
    private const int Padding = 31;

    public static IEnumerable<DefinitionError> Run(LayerGraph graph)
    {
        // Values above the limit would not add up in 64 bits either, for a typing error knows no bounds.
        double floats = graph.Nodes.Sum(node => Floats(graph, node));
        if (floats > Domains.ParameterFloats.Maximum)
        {
            LayerInfo largest = graph.Layers.OrderByDescending(layer => layer.Parameters).First();
            yield return SizeError.Of(
                "The number of weights, with the padding of their rows,", (long)Math.Min(floats, long.MaxValue), Domains.ParameterFloats, largest.Origin);
        }
    }

    /// <summary>An upper bound for the parameters of a node that holds for a matrix as well as for its transposed copy.</summary>
    public static double Floats(LayerGraph graph, Node node) => node.Parameters.Sum(parameter =>
        parameter.Shape.Count == 1 ? parameter.Count + Padding : (parameter.Shape[0] + (double)Padding) * (Columns(graph, node, parameter) + Padding));

    /// <summary>The inputs of a unit with the padding of their channels: at each place of a window, or of a map that is flattened.</summary>
    private static double Columns(LayerGraph graph, Node node, Parameter parameter)
    {
        double inputs = (double)parameter.Count / parameter.Shape[0];
        int channels = parameter.Shape.Count > 2
            ? parameter.Shape[1]
            : graph.IsMap(node.Input) && Map.Of(graph.ShapeOf(node.Input)) is { } map && map.Height * map.Width * map.Channels == parameter.Shape[1] ? map.Channels : 0;
        return channels == 0 ? inputs : inputs / channels * (channels + Padding);
    }
}
