using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>A definition as read from the source, and what is wrong with it. Equal when the source says the same.</summary>
/// <param name="Spec">What was written. Values that C# itself rejects are replaced by ones that pass.</param>
/// <param name="Errors">What is wrong, in order of the rules; empty for a good definition.</param>
/// <param name="IsReadable">C# understood every attribute. If not, C# has its own error and the values are guesses.</param>
/// <param name="IsExtensible">
/// Another partial declaration of the class compiles: the class and its containers are partial, and it is no generic, static or file-local class
/// and has no primary constructor. If not, nothing is generated.
/// </param>
public sealed record ParsedModel(ModelSpec Spec, EquatableArray<DefinitionError> Errors, bool IsReadable, bool IsExtensible)
{
    /// <summary>The definition is complete and right: <see cref="ModelSpec.Input"/> and <see cref="ModelSpec.Head"/> are there.</summary>
    public bool IsValid => IsReadable && IsExtensible && Errors.Count == 0;
}
