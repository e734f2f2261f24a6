using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>A weight or bias with its canonical (PyTorch's) name and shape.</summary>
public sealed record Parameter(string Name, EquatableArray<int> Shape, Initializer Initializer, int FanIn, int FanOut)
{
    /// <summary>Elements that start at 1, whatever the initializer: where they begin and how many there are.</summary>
    public (int Start, int Count) Ones { get; init; }

    public long Count => Shape.Aggregate(1L, (product, size) => checked(product * size));
}
