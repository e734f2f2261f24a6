namespace Roslearn.Generators.Specification;

/// <summary>How to write a partial declaration of the annotated class.</summary>
/// <param name="Namespace">The namespace with keywords escaped, empty for the global one.</param>
/// <param name="Containers">The containing types, outermost first, as declarations: <c>partial record struct Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">The class itself: <c>partial class DigitClassifier</c>.</param>
/// <param name="Name">The class's name as C# needs it: <c>DigitClassifier</c>, <c>@class</c>.</param>
/// <param name="MetadataName">A name unique in the compilation and fit for a file: <c>My.App.Outer_1.DigitClassifier</c>.</param>
public sealed record TypeSpec(
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string Name,
    string MetadataName);
