using Roslearn.Generators.Autodiff;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>Nothing where a matrix product already applied it; a pass of its own elsewhere, in place where nobody needs x.</summary>
internal sealed class ActivatePlan : InPlacePlan
{
    public override void Forward(Node node, ForwardPlanner pass)
    {
        var activate = (Activate)node.Operation;
        if (IsFusedIntoProducer(node, pass.Graph.Forward))
        {
            pass.Alias(node);
            return;
        }

        string input = pass.Read(node);
        if (pass.Keeps(node.Input))
        {
            pass.Call(node, new ActivationForward(activate.Function, activate.Width), input, pass.Write(node, pass.NameOf(node), activate.Width));
        }
        else
        {
            pass.Alias(node);
            pass.Call(node, new ActivationForward(activate.Function, activate.Width), input, input);
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
            new ActivationGradient(activate.Function, activate.Width),
            pass.ValueOf(readsInput ? node.Input : node.Id),
            pass.Gradient(node.Id));
    }

    private static bool IsFusedIntoProducer(Node node, LayerGraph graph) =>
        node.Input > 0
        && graph.Nodes[node.Input - 1] is { Operation: Linear } producer
        && Fusion.Epilogue(graph, producer) != Activation.Linear;

    /// <summary>The linear node that reads this activation applies its derivative while storing.</summary>
    private static bool IsFusedIntoReader(Node node, LayerGraph graph) =>
        Fusion.GradientEpilogue(graph, node.Id) != Activation.Linear
        && node.Id < graph.Nodes.Count
        && graph.Nodes[node.Id].Operation is Linear;
}
