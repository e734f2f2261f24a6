using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>How one kind of operation becomes kernel calls, forward and backward side by side.</summary>
internal interface IOperationPlan
{
    /// <summary>Whether the gradient of what the node reads takes the place of the gradient of what it made.</summary>
    bool IsInPlace { get; }

    /// <summary>Gives the node's parameters, in saved order, and their transposed copies a place.</summary>
    void Place(Node node, MemoryPlanner memory);

    /// <summary>Gives the node's value a buffer and adds the calls that fill it.</summary>
    void Forward(Node node, ForwardPlanner pass);

    /// <summary>
    /// Adds the calls that turn the gradient of the node's output into that of its input; also those that only the gradients of its
    /// parameters need, where <see cref="Derivative.IsSequential"/>.
    /// </summary>
    void Backward(Node node, BackwardPlanner pass);

    /// <summary>Adds the updates of the node's parameters, in saved order.</summary>
    void Update(Node node, UpdatePlanner pass);
}
