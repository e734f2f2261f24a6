using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The network with every shape inferred: read by the analyzers and by all later stages.</summary>
/// <param name="Input">The shape of one example.</param>
/// <param name="Nodes">In an order in which they can be computed.</param>
/// <param name="Criterion">Predictions and loss from the last node's value.</param>
/// <param name="Layers">The layer table.</param>
/// <param name="Error">The first layer that does not fit what it reads, if any; the graph then ends before it.</param>
public sealed record LayerGraph(
    Shape Input, EquatableArray<Node> Nodes, Criterion Criterion, EquatableArray<LayerInfo> Layers, DefinitionError? Error = null)
{
    /// <summary>Weights and biases. A graph that has passed <see cref="GraphChecks"/> has fewer than 2^29.</summary>
    public int ParameterCount => checked((int)Layers.Sum(layer => layer.Parameters));

    public long Flops => Layers.Sum(layer => layer.Flops);

    /// <summary>Whether PyTorch has the channels of a value first: those of pictures, and of sequences that a convolution or a pool made.</summary>
    public bool IsChannelFirst(int value) => IsMap(value) || ShapeOf(value).Dimensions.Count == 3;

    /// <summary>Whether more than one node reads a value, so that none of them may change it and its gradient is a sum.</summary>
    public bool HasSeveralReaders(int value) => Nodes.Any(node => node.Other == value);

    /// <summary>Whether a value is a map that a convolution or a pool made, or that element by element.</summary>
    public bool IsMap(int value) => value > 0 && Nodes[value - 1] is var node && node.Operation switch
    {
        Convolve or Depthwise or Pool => node.Output.Dimensions.Count > 1,
        Activate or Drop or Sum or BatchNormalize or LayerNormalize => IsMap(node.Input),
        _ => false,
    };

    /// <summary>The shape of a value by its number.</summary>
    public Shape ShapeOf(int value) => value == 0 ? Input : Nodes[value - 1].Output;

    /// <summary>The steps of a value by its number, each a matrix of the batch; the input's lie within an example until a node arranges them.</summary>
    public int StepsOf(int value) => value == 0 ? 1 : Nodes[value - 1].Operation.OutputSteps;

    /// <summary>The elements of one step of a value.</summary>
    public int WidthOf(int value) => ShapeOf(value).Size / StepsOf(value);

    /// <summary>Whether the input is tokens, whole numbers.</summary>
    public bool ReadsTokens => Nodes.Any(node => node is { Input: 0, Operation: Embed });
}
