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
        var pool = (Pool)node.Operation;
        string input = MapInput.Read(node, pass, pool.Rows, pool.Columns, needsLanes: true, needsBorder: false);
        string output = pass.Write(node, pass.NameOf(node));
        bool savesPlaces = pass.IsTraining && pass.Graph.Kept[node.Id] && pool.Kind == PoolKind.Max;
        var kernel = new PoolForward(pool, savesPlaces);
        if (savesPlaces)
        {
            pass.Call(node, kernel, input, pass.Touch(PlacesOf(node), pass.WidthOf(node.Id)), output);
        }
        else
        {
            pass.Call(node, kernel, input, output);
        }
    }

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
