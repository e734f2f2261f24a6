namespace Roslearn.Generators.Specification;

/// <summary>A hyperparameter: its value, and where it was written (<see cref="Origin.None"/> for a default).</summary>
public readonly record struct Setting<T>(T Value, Origin Origin)
    where T : IEquatable<T>
{
    public bool IsWritten => Origin.IsWritten;

    public static implicit operator Setting<T>(T value) => new(value, Origin.None);
}
