using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>A copy, step by step. Only the model's input is arranged, so there is no way back.</summary>
internal sealed class ArrangePlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var arrange = (Arrange)node.Operation;
        string output = pass.Write(node, "sequence", arrange.Width);
        pass.Call(node, new ArrangeForward(arrange.Width, pass.InputStride), pass.Read(node), output);
    }

    public void Backward(Node node, BackwardPlanner pass) => throw new InvalidOperationException("the input has no gradient");

    public void Update(Node node, UpdatePlanner pass)
    {
    }
}
