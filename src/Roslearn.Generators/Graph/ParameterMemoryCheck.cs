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
        double floats = graph.Nodes.SelectMany(node => node.Parameters).Sum(Floats);
        if (floats > Domains.ParameterFloats.Maximum)
        {
            LayerInfo largest = graph.Layers.OrderByDescending(layer => layer.Parameters).First();
            yield return SizeError.Of(
                "The number of weights, with the padding of their rows,", (long)Math.Min(floats, long.MaxValue), Domains.ParameterFloats, largest.Origin);
        }
    }

    /// <summary>An upper bound that holds for the matrix as well as for its transposed copy.</summary>
    public static double Floats(Parameter parameter)
    {
        double rows = parameter.Shape[0];
        double columns = parameter.Count / rows;
        return parameter.Shape.Count == 1 ? rows + Padding : (rows + Padding) * (columns + Padding);
    }
}
