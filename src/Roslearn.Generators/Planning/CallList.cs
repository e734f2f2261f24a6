namespace Roslearn.Generators.Planning;

/// <summary>
/// The calls of a pass as they are planned, each a step of the workspace's time. One that makes half of a layer's columns is a stage of its own: it reads both
/// halves of the layer before, and what follows reads both of its.
/// </summary>
/// <param name="workspace">The buffers that the calls use.</param>
/// <param name="isShared">Whether threads share the pass, and not only its rows.</param>
internal sealed class CallList(WorkspaceBuilder workspace, bool isShared)
{
    private readonly List<KernelCall> _calls = new();
    private bool _isBarrierNext;

    public IReadOnlyList<KernelCall> Calls => _calls;

    /// <summary>What is added next reads what all rows of the batch have left so far.</summary>
    public void Barrier() => _isBarrierNext = true;

    public void Add(KernelCall call)
    {
        _calls.Add(call with { StartsStage = _isBarrierNext || (isShared && _calls.Count > 0 && (call.IsHalved || _calls[_calls.Count - 1].IsHalved)) });
        _isBarrierNext = false;
        workspace.NextStep();
    }
}
