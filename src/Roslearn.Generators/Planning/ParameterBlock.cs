using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Planning;

/// <summary>A weight or bias in the parameter arena; its gradient and optimizer state lie at the same place of theirs.</summary>
/// <param name="Name">Its name in the generated code: <c>hidden1Weight</c>.</param>
/// <param name="Parameter">The canonical parameter.</param>
/// <param name="Offset">The first float.</param>
/// <param name="Rows">Rows in the arena, a multiple of the row tile for a matrix; 1 for a vector.</param>
/// <param name="Stride">Floats from row to row.</param>
/// <param name="Extents">The parameter's elements in its own order, cut into the dimensions that the arena has.</param>
/// <param name="Strides">Floats from one element to the next in each of them.</param>
public sealed record ParameterBlock(
    string Name, Parameter Parameter, int Offset, int Rows, int Stride, EquatableArray<int> Extents, EquatableArray<int> Strides)
{
    public int Floats => checked(Rows * Stride);

    /// <summary>The left half of a layer that is cut; the right one lies behind it.</summary>
    public ParameterBlock Half => this with { Stride = Stride / Halves.Count };
}
