using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Graph;

/// <summary>The dimensions of a value for one example; the batch is never counted.</summary>
public sealed record Shape(EquatableArray<int> Dimensions)
{
    public Shape(params int[] dimensions)
        : this((EquatableArray<int>)dimensions)
    {
    }

    /// <summary>The number of elements.</summary>
    public int Size => Dimensions.Aggregate(1, (product, size) => checked(product * size));

    /// <summary>As people write it: <c>128</c>, <c>28×28×1</c>.</summary>
    public override string ToString() => string.Join("×", Dimensions);
}
