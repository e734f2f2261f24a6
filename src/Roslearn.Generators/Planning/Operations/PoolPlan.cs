using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning.Operations;

/// <summary>A pool. The way back of a maximum needs its place in the window, which is kept; that of a mean needs nothing.</summary>
internal sealed class PoolPlan : IOperationPlan
{
    public bool IsInPlace => false;

    public void Place(Node node, MemoryPlanner memory)
    {
    }

    public void Forward(Node node, ForwardPlanner pass)
    {
        if (Fusion.IsTaken(pass.Graph.Forward, node))
        {
            pass.Alias(node);
            return;
        }

        var pool = (Pool)node.Operation;
        string input = MapInput.Read(node, pass, pool.Rows, pool.Columns, needsLanes: true, needsBorder: false);
        string output = pass.Write(node, pass.NameOf(node));
        string? places = Places(node, pass);
        pass.Call(node, new PoolForward(pool, places is not null), places is null ? [input, output] : [input, places, output]);
    }

    /// <summary>The buffer for the places of the maxima, where the way back needs them.</summary>
    public static string? Places(Node node, ForwardPlanner pass) =>
        pass.IsTraining && pass.Graph.Kept[node.Id] && node.Operation is Pool { Kind: PoolKind.Max } ? pass.Touch(PlacesOf(node), pass.WidthOf(node.Id)) : null;

    public void Backward(Node node, BackwardPlanner pass)
    {
        var pool = (Pool)node.Operation;
        string from = pass.Gradient(node.Id), to = pass.Gradient(node.Input);
        if (pool.Kind == PoolKind.Average)
        {
            pass.Call(node, new PoolGradient(pool, Activation.Linear), from, to);
            return;
        }

        // What made the maximum is the maximum: its derivative is known from the pool's own value.
        Activation epilogue = Fusion.GradientEpilogue(pass.Graph.Forward, node.Input);
        string[] operands = epilogue == Activation.Linear ? [PlacesOf(node), from, to] : [PlacesOf(node), pass.ValueOf(node.Id), from, to];
        pass.Call(node, new PoolGradient(pool, epilogue), operands);
    }

    public void Update(Node node, UpdatePlanner pass)
    {
    }

    private static string PlacesOf(Node node) => node.Layer + "Places";
}
