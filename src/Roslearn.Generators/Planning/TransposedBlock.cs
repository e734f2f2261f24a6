namespace Roslearn.Generators.Planning;

/// <summary>The transposed copy of a weight that the gradient of the layer's input reads, or the table of a folded embedding.</summary>
/// <param name="Name">Its name in the generated code: <c>hidden2Transposed</c>.</param>
/// <param name="Offset">The first float in the arena of transposed copies.</param>
/// <param name="Rows">Rows: the layer's outputs, in whole tiles of the transposition; of a table the tokens, in whole row tiles.</param>
/// <param name="Stride">Floats from row to row: the layer's inputs, padded; of a table the layer's sums.</param>
public sealed record TransposedBlock(string Name, int Offset, int Rows, int Stride)
{
    /// <summary>Blocks of rows one behind the other, each for a part of the layer's inputs of <see cref="Stride"/> columns.</summary>
    public int Parts { get; init; } = 1;

    public int Floats => checked(Rows * Stride * Parts);
}
