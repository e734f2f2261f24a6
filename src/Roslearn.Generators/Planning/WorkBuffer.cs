using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>A matrix of the workspace, one row an example; of a sequence, one matrix for each step.</summary>
/// <param name="Name">Its name in the generated code.</param>
/// <param name="Stride">Floats from row to row.</param>
/// <param name="Offset">Where it starts, in floats for each row of the workspace's capacity.</param>
/// <param name="Slots">How many matrices: one for each step, and perhaps one more for the state before the first.</param>
/// <param name="First">The slot of the first step, to which the name refers.</param>
public sealed record WorkBuffer(string Name, int Stride, int Offset, int Slots = 1, int First = 0)
{
    /// <summary>Floats of a row in all matrices.</summary>
    public int Floats => checked(Stride * Slots);

    /// <summary>Where the first step is, in floats for each row of the workspace's capacity.</summary>
    public int Start => checked(Offset + (First * Stride));
}

/// <summary>The buffers of a pass that share one block of memory.</summary>
/// <param name="Buffers">The buffers; those that are never alive together may share a place, if they have the same stride.</param>
/// <param name="FloatsPerRow">The size of the block for one row.</param>
public sealed record WorkspaceLayout(EquatableArray<WorkBuffer> Buffers, int FloatsPerRow);
