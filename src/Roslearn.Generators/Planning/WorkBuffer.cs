using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>A matrix of the workspace, one row an example.</summary>
/// <param name="Name">Its name in the generated code.</param>
/// <param name="Stride">Floats from row to row.</param>
/// <param name="Offset">Where it starts, in floats for each row of the workspace's capacity.</param>
public sealed record WorkBuffer(string Name, int Stride, int Offset);

/// <summary>The buffers of a pass that share one block of memory.</summary>
/// <param name="Buffers">The buffers; those that are never alive together may share a place, if they have the same stride.</param>
/// <param name="FloatsPerRow">The size of the block for one row.</param>
public sealed record WorkspaceLayout(EquatableArray<WorkBuffer> Buffers, int FloatsPerRow);
