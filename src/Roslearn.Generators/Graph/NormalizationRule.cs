using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The shape rules of normalisations: the shape stays; the last dimension holds the features (channels of an image).</summary>
internal static class NormalizationRule
{
    /// <summary>Subtract, multiply, add.</summary>
    private const int BatchNormFlops = 3;

    /// <summary>The mean, the variance (subtract, square, add), and what batch normalisation does.</summary>
    private const int LayerNormFlops = 1 + 3 + BatchNormFlops;

    public static void BatchNorm(BatchNormSpec layer, GraphBuilder graph)
    {
        string name = graph.Name("batchnorm");
        (int features, int positions) = Split(graph.Shape);
        (Parameter weight, Parameter bias) = Affine(name, features);
        graph.Add(
            name,
            new BatchNormalize(features, positions, layer.Momentum.Value, layer.Epsilon.Value),
            graph.Shape,
            weight,
            bias,
            Vector(name + ".running_mean", features) with { IsTrained = false },
            Ones(name + ".running_var", features) with { IsTrained = false });
        Describe(graph, name, "over the batch", layer.Epsilon.Value, weight.Count + bias.Count, BatchNormFlops, layer.Origin);
    }

    public static void LayerNorm(LayerNormSpec layer, GraphBuilder graph)
    {
        string name = graph.Name("layernorm");
        (int features, int positions) = Split(graph.Shape);
        (Parameter weight, Parameter bias) = Affine(name, features);
        graph.Add(name, new LayerNormalize(features, positions, layer.Epsilon.Value), graph.Shape, weight, bias);
        Describe(graph, name, "over the features", layer.Epsilon.Value, weight.Count + bias.Count, LayerNormFlops, layer.Origin);
    }

    private static (int Features, int Positions) Split(Shape shape)
    {
        int features = shape.Dimensions[shape.Dimensions.Count - 1];
        return (features, shape.Size / features);
    }

    private static (Parameter Weight, Parameter Bias) Affine(string name, int features) =>
        (Ones(name + ".weight", features), Vector(name + ".bias", features));

    private static Parameter Ones(string name, int features) => Vector(name, features) with { Preset = (0, features, 1) };

    private static Parameter Vector(string name, int features) => new(name, new[] { features }, Initializer.Zeros, features, features);

    private static void Describe(GraphBuilder graph, string name, string over, double epsilon, long parameters, int flops, Origin origin)
    {
        string text = $"{over}, ε {DefinitionText.Number(epsilon)}";
        graph.Describe(new LayerInfo(name, text, graph.Shape, parameters, (long)flops * graph.Shape.Size, origin));
    }
}
