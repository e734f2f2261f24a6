using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>A weight or bias with its canonical (PyTorch's) name and shape.</summary>
public sealed record Parameter(string Name, EquatableArray<int> Shape, Initializer Initializer, int FanIn, int FanOut)
{
    /// <summary>Elements that start at one value, whatever the initializer: where they begin, how many there are, and the value.</summary>
    public (int Start, int Count, float Value) Preset { get; init; }

    /// <summary>Whether the optimizer updates it. Otherwise it is state that is saved and restored like a weight, and that the forward pass of a training step moves.</summary>
    public bool IsTrained { get; init; } = true;

    public long Count => Shape.Aggregate(1L, (product, size) => checked(product * size));
}
