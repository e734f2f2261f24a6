using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>
/// One operation on one value. Values are numbered: 0 is the model's input, and a node's output has the node's own number, so
/// that a graph in order never reads a value before it is made.
/// </summary>
/// <param name="Id">The number of the node and of its output, from 1.</param>
/// <param name="Layer">The layer the node belongs to: <c>hidden1</c>, <c>output</c>.</param>
/// <param name="Operation">What it computes.</param>
/// <param name="Input">The value it reads.</param>
/// <param name="Output">The shape it makes.</param>
/// <param name="Parameters">Its weights, in saved order.</param>
public sealed record Node(
    int Id, string Layer, Operation Operation, int Input, Shape Output, EquatableArray<Parameter> Parameters)
{
    /// <summary>A second value that it reads, if it reads two.</summary>
    public int? Other { get; init; }
}
