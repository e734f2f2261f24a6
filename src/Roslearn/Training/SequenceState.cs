namespace Roslearn;

/// <summary>
/// What a recurrent model remembers of one sequence that it takes in step by step; made by the model's <c>NewState</c>. Belongs to that model
/// and to one caller at a time.
/// </summary>
public sealed class SequenceState
{
    private readonly Action _reset;

    /// <summary>The state before the first step.</summary>
    /// <param name="owner">The model.</param>
    /// <param name="workspace">Where the state lies.</param>
    /// <param name="reset">Makes the workspace forget.</param>
    internal SequenceState(object owner, object workspace, Action reset)
    {
        Owner = owner;
        Workspace = workspace;
        _reset = reset;
    }

    /// <summary>The steps taken so far.</summary>
    public long Count { get; internal set; }

    internal object Owner { get; }

    internal object Workspace { get; }

    /// <summary>Forgets everything: the next step is the first of a new sequence.</summary>
    public void Reset()
    {
        Count = 0;
        _reset();
    }
}
