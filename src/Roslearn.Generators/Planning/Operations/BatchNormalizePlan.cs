using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>
/// Two passes each way with a barrier between: what rows share is summed tile by tile, and all that normalise add the tiles up for
/// themselves, in their order. When predicting one pass, in place.
/// </summary>
internal sealed class BatchNormalizePlan : IOperationPlan, ISummingPlan
{
    private const int Weight = 0;
    private const int Bias = 1;
    private const int RunningMean = 2;
    private const int RunningVariance = 3;

    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
        memory.Vector(node, Weight, node.Layer + "Weight");
        memory.Vector(node, Bias, node.Layer + "Bias");
        memory.Vector(node, RunningMean, node.Layer + "RunningMean");
        memory.Vector(node, RunningVariance, node.Layer + "RunningVariance");
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        var norm = (BatchNormalize)node.Operation;
        FeatureLayout layout = Layout(node);
        string weight = Name(Weight), bias = Name(Bias), mean = Name(RunningMean), variance = Name(RunningVariance);
        string input = pass.Read(node);
        if (!pass.IsTraining)
        {
            string place = pass.IsShared(node.Input) ? pass.Write(node, pass.NameOf(node)) : pass.Take(node, input);
            pass.CallWith(node, new BatchNormPrediction(layout), [(float)norm.Epsilon], input, weight, bias, mean, variance, place);
            return;
        }

        string statistics = pass.Touch(TileLines.Of(node), norm.Features);
        pass.Call(node, new BatchMoments(layout), input, statistics);
        pass.Barrier();
        string output = pass.Write(node, pass.NameOf(node));
        pass.CallWith(
            node, new BatchNormForward(layout), [(float)norm.Epsilon, (float)norm.Momentum], input, weight, bias, mean, variance, statistics, output);

        string Name(int parameter) => pass.Memory.Of(node, parameter).Name;
    }

    public void Sum(Node node, BackwardPlanner pass) =>
        pass.Call(node, new BatchNormSums(Layout(node)), pass.Gradient(node.Id), pass.ValueOf(node.Input), TileLines.Of(node));

    public void Backward(Node node, BackwardPlanner pass)
    {
        pass.Barrier();
        pass.Call(
            node,
            new BatchNormInputGradient(Layout(node)),
            pass.Gradient(node.Id),
            pass.ValueOf(node.Input),
            pass.Memory.Of(node, Weight).Name,
            TileLines.Of(node),
            pass.Gradient(node.Input));
    }

    public void Update(Node node, UpdatePlanner pass) =>
        pass.Add(node, matrix: null, TileLines.Update(node, Weight, isScale: true, pass), TileLines.Update(node, Bias, isScale: false, pass));

    private static FeatureLayout Layout(Node node)
    {
        var norm = (BatchNormalize)node.Operation;
        return new FeatureLayout(norm.Features, norm.Positions);
    }
}
