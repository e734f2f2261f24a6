using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>Channel by channel, so that whole lanes of channels go together; what lies beyond the border is left out.</summary>
internal sealed class DepthwisePlan : IOperationPlan
{
    private const int Weight = 0;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        var depthwise = (Depthwise)node.Operation;
        int taps = depthwise.Rows.Size * depthwise.Columns.Size, stride = Strides.Of(depthwise.Channels);
        memory.Block(
            node, Weight, node.Layer + "Weight", Strides.RoundUp(taps, Strides.RowTile), stride, new[] { depthwise.Channels, taps }, [1, stride]);
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var depthwise = (Depthwise)node.Operation;
        string input = MapInput.Read(node, pass, depthwise.Rows, depthwise.Columns, needsLanes: true, needsBorder: false);
        string output = pass.Write(node, pass.NameOf(node));
        pass.Call(node, new DepthwiseForward(depthwise), input, pass.Memory.Of(node, Weight).Name, output);
    }

    public void Backward(Node node, BackwardPlanner pass) => pass.Call(
        node, new DepthwiseInputGradient((Depthwise)node.Operation), pass.Gradient(node.Id), pass.Memory.Of(node, Weight).Name, pass.Gradient(node.Input));

    public void Update(Node node, UpdatePlanner pass)
    {
        string input = MapInput.IsUnpacked(pass.Graph, node) ? MapInput.BufferOf(node) : pass.ValueOf(node.Input);
        pass.Add(node, new BlockUpdate(
            pass.Memory.Of(node, Weight), new DepthwiseWeightGradient((Depthwise)node.Operation), new[] { input, pass.Gradient(node.Id) }, IsWeight: true));
    }
}
