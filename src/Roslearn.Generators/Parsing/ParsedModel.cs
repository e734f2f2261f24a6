using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>A definition as read from the source, and what is wrong with it. Equal when the source says the same.</summary>
/// <param name="Spec">What was written. Values that C# itself rejects are replaced by ones that pass.</param>
/// <param name="Errors">What is wrong, in order of the rules; empty for a good definition.</param>
/// <param name="IsReadable">C# understood every attribute. If not, C# has its own error and the values are guesses.</param>
/// <param name="IsExtensible">
/// Another declaration of the class is understood by C#: it is no generic, static or file-local class, and has no primary constructor. If not,
/// nothing can be generated. (A class that is only not <c>partial</c> can have its members, next to the error that it must be.)
/// </param>
public sealed record ParsedModel(ModelSpec Spec, EquatableArray<DefinitionError> Errors, bool IsReadable, bool IsExtensible)
{
    /// <summary>The definition is complete and right: <see cref="ModelSpec.Input"/> and <see cref="ModelSpec.Head"/> are there.</summary>
    public bool IsValid => IsReadable && IsExtensible && Errors.Count == 0;
}
