using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>Copies, step by step, both ways: of the model's input, or of the map that convolutions made of it.</summary>
internal sealed class ArrangePlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var arrange = (Arrange)node.Operation;
        string input = pass.Read(node);
        string output = pass.Write(node, "sequence", arrange.Width);
        LayerGraph graph = pass.Graph.Forward;
        int example = node.Input == 0 ? pass.InputStride : ExampleStride(node, graph);
        pass.Call(node, new ArrangeForward(arrange.Width, ValueLayout.PlaceStride(graph, node.Input), example), input, output);
    }

    public void Backward(Node node, BackwardPlanner pass)
    {
        var arrange = (Arrange)node.Operation;
        LayerGraph graph = pass.Graph.Forward;
        pass.Call(
            node,
            new ArrangeGradient(arrange.Width, ValueLayout.PlaceStride(graph, node.Input), ExampleStride(node, graph)),
            pass.Gradient(node.Id),
            pass.Gradient(node.Input));
    }

    public void Update(Node node, UpdatePlanner pass)
    {
    }

    private static int ExampleStride(Node node, LayerGraph graph) => Strides.Of(ValueLayout.Width(graph, node.Input));
}
