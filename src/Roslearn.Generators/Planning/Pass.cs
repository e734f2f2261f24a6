using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>A pass: its calls in order, and the workspace they use.</summary>
public sealed record Pass(WorkspaceLayout Workspace, EquatableArray<KernelCall> Calls)
{
    /// <summary>The calls cut into stages with a barrier between them; threads share the rows within each, or first the halves of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<KernelCall>> Stages
    {
        get
        {
            var stages = new List<List<KernelCall>> { new() };
            foreach (KernelCall call in Calls)
            {
                if (call.StartsStage)
                {
                    stages.Add(new());
                }

                stages[stages.Count - 1].Add(call);
            }

            return stages;
        }
    }
}
