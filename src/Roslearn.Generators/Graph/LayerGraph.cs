using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The network with every shape inferred: read by the analyzers and by all later stages.</summary>
/// <param name="Input">The shape of one example.</param>
/// <param name="Nodes">In an order in which they can be computed.</param>
/// <param name="Criterion">Predictions and loss from the last node's value.</param>
/// <param name="Layers">The layer table.</param>
public sealed record LayerGraph(
    Shape Input, EquatableArray<Node> Nodes, Criterion Criterion, EquatableArray<LayerInfo> Layers)
{
    /// <summary>Weights and biases. A graph that has passed <see cref="GraphChecks"/> has fewer than 2^29.</summary>
    public int ParameterCount => checked((int)Layers.Sum(layer => layer.Parameters));

    public long Flops => Layers.Sum(layer => layer.Flops);

    /// <summary>The shape of a value by its number.</summary>
    public Shape ShapeOf(int value) => value == 0 ? Input : Nodes[value - 1].Output;

    /// <summary>The steps of a value by its number, each a matrix of the batch; the input's lie within an example until a node arranges them.</summary>
    public int StepsOf(int value) => value == 0 ? 1 : Nodes[value - 1].Operation.OutputSteps;

    /// <summary>The elements of one step of a value.</summary>
    public int WidthOf(int value) => ShapeOf(value).Size / StepsOf(value);

    /// <summary>Whether the input is tokens, whole numbers.</summary>
    public bool ReadsTokens => Nodes.Any(node => node is { Input: 0, Operation: Embed });
}
