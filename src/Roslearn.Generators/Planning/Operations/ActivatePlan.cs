using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>Nothing where a matrix product already applied it; a pass of its own elsewhere, in place where nobody needs x.</summary>
internal sealed class ActivatePlan : InPlacePlan
{
    public override void Forward(Node node, ForwardPlanner pass)
    {
        if (IsFusedIntoProducer(node, pass.Graph.Forward))
        {
            pass.Alias(node);
            return;
        }

        string input = pass.Read(node);
        if (pass.Keeps(node.Input) || pass.IsShared(node.Input))
        {
            pass.Call(node, Kernel(node, pass.Graph.Forward), input, pass.Write(node, pass.NameOf(node)));
        }
        else
        {
            pass.Alias(node);
            pass.Call(node, Kernel(node, pass.Graph.Forward), input, input);
        }
    }

    public override void Backward(Node node, BackwardPlanner pass)
    {
        var activate = (Activate)node.Operation;
        if (IsFusedIntoReader(node, pass.Graph.Forward))
        {
            return;
        }

        bool readsInput = Derivatives.Table[typeof(Activate)].ForInput(activate) == Saved.Input;
        pass.Call(
            node,
            Gradient(node, pass.Graph.Forward),
            pass.ValueOf(readsInput ? node.Input : node.Id),
            pass.Gradient(node.Id));
    }

    private static bool IsFusedIntoProducer(Node node, LayerGraph graph) =>
        node.Input > 0
        && Fusion.Epilogue(graph, graph.Nodes[node.Input - 1]) != Activation.Linear;

    /// <summary>The node that reads this activation applies its derivative while storing.</summary>
    private static bool IsFusedIntoReader(Node node, LayerGraph graph) =>
        Fusion.GradientEpilogue(graph, node.Id) != Activation.Linear
        && node.Id < graph.Nodes.Count
        && Fusion.AppliesDerivative(graph.Nodes[node.Id].Operation);

    private static ActivationForward Kernel(Node node, LayerGraph graph)
    {
        (int width, int places) = Sizes(node, graph);
        return new ActivationForward(((Activate)node.Operation).Function, width, places);
    }

    private static ActivationGradient Gradient(Node node, LayerGraph graph)
    {
        (int width, int places) = Sizes(node, graph);
        return new ActivationGradient(((Activate)node.Operation).Function, width, places);
    }

    /// <summary>A map is one long row, unless the function treats places apart or must not touch the padding of their channels.</summary>
    private static (int Width, int Places) Sizes(Node node, LayerGraph graph)
    {
        Activation function = ((Activate)node.Operation).Function;
        int width = ValueLayout.Width(graph, node.Id);
        return Map.Of(node.Output) is { } map && (function is Activation.Softmax or Activation.Sigmoid) && !ValueLayout.IsPacked(graph, node.Id)
            ? (map.Channels, map.Height * map.Width)
            : (width, 1);
    }
}
