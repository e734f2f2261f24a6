using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// The sum of a group's output and its input. Its gradient is that of both: it goes back through the group in place, and a copy waits to
/// be added to what comes out of the group at the other end.
/// </summary>
internal sealed class SumPlan : InPlacePlan
{
    public override void Forward(Node node, ForwardPlanner pass)
    {
        LayerGraph graph = pass.Graph.Forward;
        string other = pass.ReadOther(node);
        if (ValueLayout.Width(graph, node.Other!.Value) != ValueLayout.Width(graph, node.Id))
        {
            Map map = Map.Of(node.Output)!;
            string copy = pass.Touch(MapInput.BufferOf(node), pass.WidthOf(node.Id));
            pass.Call(
                node,
                new MapCopy(new Window(map.Height, 1), new Window(map.Width, 1), map.Channels, ValueLayout.PlaceStride(graph, node.Other.Value), ValueLayout.PlaceStride(graph, node.Id)),
                other,
                copy);
            other = pass.Touch(copy, pass.WidthOf(node.Id));
        }

        string input = pass.Read(node);
        string output = pass.Write(node, pass.NameOf(node));
        pass.Call(node, new SumForward(pass.WidthOf(node.Id), Fusion.Epilogue(graph, node)), input, other, output);
    }

    public override void Backward(Node node, BackwardPlanner pass)
    {
        // The network's input, and what is made of it without parameters, wants no gradient.
        if (pass.Graph.Backward.Any(step => step.Node.Id == node.Other))
        {
            pass.Call(node, new ShareGradient(pass.WidthOf(node.Id)), pass.Gradient(node.Id), pass.Share(node));
        }
    }
}
