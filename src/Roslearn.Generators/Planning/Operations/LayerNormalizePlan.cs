using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>A pass over each row; in training x̂ and 1/σ are kept for the way back.</summary>
internal sealed class LayerNormalizePlan : IOperationPlan, ISummingPlan
{
    private const int Weight = 0;
    private const int Bias = 1;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        memory.Vector(node, Weight, node.Layer + "Weight");
        memory.Vector(node, Bias, node.Layer + "Bias");
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var norm = (LayerNormalize)node.Operation;
        string weight = pass.Memory.Of(node, Weight).Name, bias = pass.Memory.Of(node, Bias).Name;
        var kernel = new LayerNormForward(Layout(node), pass.IsTraining);
        string input = pass.Read(node);
        if (!pass.IsTraining)
        {
            string place = pass.IsShared(node.Input) ? pass.Write(node, pass.NameOf(node)) : pass.Take(node, input);
            pass.CallWith(node, kernel, [(float)norm.Epsilon], input, weight, bias, place);
            return;
        }

        string normalized = pass.Touch(Normalized(node), pass.WidthOf(node.Id));
        string scales = pass.Touch(Scales(node), norm.Positions);
        string output = pass.Write(node, pass.NameOf(node));
        pass.CallWith(node, kernel, [(float)norm.Epsilon], input, weight, bias, normalized, scales, output);
    }

    public void Sum(Node node, BackwardPlanner pass) =>
        pass.Call(node, new LayerNormSums(Layout(node)), pass.Gradient(node.Id), Normalized(node), pass.Keep(TileLines.Of(node), ((LayerNormalize)node.Operation).Features));

    public void Backward(Node node, BackwardPlanner pass) => pass.Call(
        node,
        new LayerNormInputGradient(Layout(node)),
        pass.Gradient(node.Id),
        pass.Memory.Of(node, Weight).Name,
        Normalized(node),
        Scales(node),
        pass.Gradient(node.Input));

    public void Update(Node node, UpdatePlanner pass) =>
        pass.Add(node, matrix: null, TileLines.Update(node, Weight, isScale: true, pass), TileLines.Update(node, Bias, isScale: false, pass));

    private static FeatureLayout Layout(Node node)
    {
        var norm = (LayerNormalize)node.Operation;
        return new FeatureLayout(norm.Features, norm.Positions);
    }

    private static string Normalized(Node node) => node.Layer + "Normalized";

    private static string Scales(Node node) => node.Layer + "Scales";
}
