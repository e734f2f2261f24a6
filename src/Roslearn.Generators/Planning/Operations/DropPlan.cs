using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>A mask of its own, kept for the way back; nothing when predicting.</summary>
internal sealed class DropPlan : InPlacePlan
{
    public override void Forward(Node node, ForwardPlanner pass)
    {
        if (!pass.IsTraining)
        {
            pass.Alias(node);
            return;
        }

        var drop = (Drop)node.Operation;
        string input = pass.Read(node);
        string output = pass.Write(node, node.Layer, drop.Width);
        string mask = pass.Touch(MaskOf(node), drop.Width, drop.Steps);
        pass.CallIndexed(node, new DropoutForward(drop.Width, drop.Steps > 1), drop.Index, input, mask, output);
    }

    public override void Backward(Node node, BackwardPlanner pass) =>
        pass.Call(node, new DropoutGradient(((Drop)node.Operation).Width), MaskOf(node), pass.Gradient(node.Id));

    private static string MaskOf(Node node) => node.Layer + "Mask";
}
