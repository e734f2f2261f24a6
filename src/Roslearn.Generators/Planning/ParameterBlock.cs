using Roslearn.Generators.Graph;

namespace Roslearn.Generators.Planning;

/// <summary>A weight or bias in the parameter arena; its gradient and optimizer state lie at the same place of theirs.</summary>
/// <param name="Name">Its name in the generated code: <c>hidden1Weight</c>.</param>
/// <param name="Parameter">The canonical parameter.</param>
/// <param name="Offset">The first float.</param>
/// <param name="Rows">Rows in the arena, a multiple of the row tile for a matrix; 1 for a vector.</param>
/// <param name="Stride">Floats from row to row.</param>
public sealed record ParameterBlock(string Name, Parameter Parameter, int Offset, int Rows, int Stride)
{
    public int Floats => checked(Rows * Stride);
}

/// <summary>The transposed copy of a weight that the gradient of the layer's input reads.</summary>
/// <param name="Name">Its name in the generated code: <c>hidden2Transposed</c>.</param>
/// <param name="Offset">The first float in the arena of transposed copies.</param>
/// <param name="Rows">Rows: the layer's outputs, in whole tiles of the transposition.</param>
/// <param name="Stride">Floats from row to row: the layer's inputs, padded.</param>
public sealed record TransposedBlock(string Name, int Offset, int Rows, int Stride)
{
    public int Floats => checked(Rows * Stride);
}
