namespace Roslearn.Generators.Specification;

/// <summary>An edit of the definition that a code fix can make.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Target">Where it is done; <see cref="Origin.None"/>: the class itself.</param>
/// <param name="Text">The C# that goes in: <c>0.001</c>, <c>Activation = Activation.Sigmoid</c>, <c>Input(784)</c>.</param>
public sealed record DefinitionFix(FixKind Kind, Origin Target, string Text = "");
