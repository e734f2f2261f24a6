using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>An operation element by element: no parameters, and its gradient is computed in place.</summary>
internal abstract class InPlacePlan : IOperationPlan
{
    public bool IsInPlace => true;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public abstract void Forward(Node node, ForwardPlanner pass);

    public abstract void Backward(Node node, BackwardPlanner pass);

    public void Update(Node node, UpdatePlanner pass)
    {
    }
}
