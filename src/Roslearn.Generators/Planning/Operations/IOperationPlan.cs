using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>How one kind of operation becomes kernel calls, forward and backward side by side.</summary>
internal interface IOperationPlan
{
    /// <summary>Gives the node's value a buffer and adds the calls that fill it.</summary>
    void Forward(Node node, ForwardPlanner pass);

    /// <summary>Adds the calls that turn the gradient of the node's output into that of its input.</summary>
    void Backward(Node node, BackwardPlanner pass);
}
