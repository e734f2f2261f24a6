using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>One call of a kernel over the rows at hand.</summary>
/// <param name="Kernel">What to call.</param>
/// <param name="Operands">The names of the buffers, parameters and copies it takes, in the kernel's order.</param>
/// <param name="Layer">The layer it belongs to, for the comment above the call.</param>
/// <param name="Index">Which of the model's dropout layers, where the kernel asks.</param>
/// <param name="Steps">The steps of the sequences it is for: the kernel is called for each, unless it goes through them itself.</param>
/// <param name="IsReverse">Whether a kernel that goes through the steps itself starts at the last one.</param>
public sealed record KernelCall(
    Kernel Kernel, EquatableArray<string> Operands, string Layer, int Index = 0, int Steps = 1, bool IsReverse = false)
{
    /// <summary>Numbers in which the layers that share the kernel differ, in the kernel's order.</summary>
    public EquatableArray<float> Numbers { get; init; } = EquatableArray<float>.Empty;

    /// <summary>Whether it makes one half of a layer's columns, and is made for each.</summary>
    public bool IsHalved { get; init; }

    /// <summary>Whether it reads what the calls before made of all rows of the batch: a barrier comes first.</summary>
    public bool StartsStage { get; init; }
}
