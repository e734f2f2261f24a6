namespace Roslearn.Generators.Specification;

/// <summary>The shape of one example as written: one size for features, more for sequences and images.</summary>
public sealed record InputSpec(EquatableArray<int> Shape, Origin Origin)
{
    /// <summary>How many different tokens there are; <see langword="null"/>: the values are numbers.</summary>
    public Setting<int>? Vocabulary { get; init; }

    public Setting<int> ScalingSetting { get; init; } = (int)Scaling.None;

    public Scaling Scaling => (Scaling)ScalingSetting.Value;
}
