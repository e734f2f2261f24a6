using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>Copies, step by step, both ways.</summary>
internal sealed class FlattenPlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        string input = pass.Read(node);
        string output = pass.Write(node, node.Layer, node.Output.Size);
        pass.Add(Call(node, isGradient: false, input, output));
    }

    public void Backward(Node node, BackwardPlanner pass) =>
        pass.Add(Call(node, isGradient: true, pass.Gradient(node.Id), pass.Gradient(node.Input)));

    public void Update(Node node, UpdatePlanner pass)
    {
    }

    private static KernelCall Call(Node node, bool isGradient, params string[] operands)
    {
        var flatten = (Flatten)node.Operation;
        return new KernelCall(new FlattenStep(flatten.Width, flatten.Steps, isGradient), operands, node.Layer, Steps: flatten.Steps);
    }
}
