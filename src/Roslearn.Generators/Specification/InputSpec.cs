namespace Roslearn.Generators.Specification;

/// <summary>The shape of one example as written: one size for features, more for sequences and images.</summary>
public sealed record InputSpec(EquatableArray<int> Shape, Origin Origin);
