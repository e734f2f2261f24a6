namespace Roslearn.Generators.Planning;

/// <summary>The calls of a pass as they are planned, each a step of the workspace's time.</summary>
internal sealed class CallList(WorkspaceBuilder workspace)
{
    private readonly List<KernelCall> _calls = new();
    private bool _isBarrierNext;

    public IReadOnlyList<KernelCall> Calls => _calls;

    /// <summary>What is added next reads what all rows of the batch have left so far.</summary>
    public void Barrier() => _isBarrierNext = true;

    public void Add(KernelCall call)
    {
        _calls.Add(call with { StartsStage = _isBarrierNext });
        _isBarrierNext = false;
        workspace.NextStep();
    }
}
