using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>A copy of the last step; on the way back zeros at all others.</summary>
internal sealed class LastStepPlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var last = (LastStep)node.Operation;
        string input = pass.Read(node);
        string output = pass.Write(node, node.Layer, last.Width);
        pass.Add(new KernelCall(new LastStepForward(last.Width, last.IsBidirectional), new[] { input, output }, node.Layer, Steps: last.Steps));
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var last = (LastStep)node.Operation;
        pass.Add(new KernelCall(
            new LastStepGradient(last.Width, last.IsBidirectional), new[] { pass.Gradient(node.Id), pass.Gradient(node.Input) }, node.Layer, Steps: last.Steps));
    }

    public void Update(Node node, UpdatePlanner pass)
    {
    }
}
