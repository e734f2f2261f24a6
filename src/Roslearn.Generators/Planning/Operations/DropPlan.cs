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

        int width = pass.WidthOf(node.Id);
        string input = pass.Read(node);
        var drop = (Drop)node.Operation;
        string output = pass.Write(node, node.Layer);
        string mask = pass.Touch(MaskOf(node), width, drop.Steps);
        pass.CallIndexed(node, new DropoutForward(width, drop.Steps > 1), drop.Index, input, mask, output);
    }

    public override void Backward(Node node, BackwardPlanner pass) =>
        pass.Call(node, new DropoutGradient(pass.WidthOf(node.Id)), MaskOf(node), pass.Gradient(node.Id));

    private static string MaskOf(Node node) => node.Layer + "Mask";
}
