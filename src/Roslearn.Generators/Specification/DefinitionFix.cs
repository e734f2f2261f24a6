namespace Roslearn.Generators.Specification;

/// <summary>An edit of the definition that a code fix can make, perhaps with others after it.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Target">The argument or attribute it is done to; <see cref="Origin.None"/>: the class itself.</param>
/// <param name="Text">The C# that goes in: <c>0.001</c>, <c>Activation.Sigmoid</c>, <c>Input(784)</c>.</param>
public sealed record DefinitionFix(FixKind Kind, Origin Target, string Text = "")
{
    /// <summary>What is done together with this.</summary>
    public DefinitionFix? Next { get; init; }

    /// <summary>Puts a number in place of an argument.</summary>
    public static DefinitionFix Replace(Origin target, int value) => new(FixKind.ReplaceValue, target, DefinitionText.Number(value));

    /// <inheritdoc cref="Replace(Origin, int)"/>
    public static DefinitionFix Replace(Origin target, double value) => new(FixKind.ReplaceValue, target, DefinitionText.Number(value));

    /// <summary>Puts an enum value in place of an argument.</summary>
    public static DefinitionFix Replace<T>(Origin target, T value)
        where T : struct, Enum => new(FixKind.ReplaceValue, target, DefinitionText.Value(value));

    /// <summary>Takes an attribute away.</summary>
    /// <param name="target">The attribute, or anything in it.</param>
    public static DefinitionFix Remove(Origin target) => new(FixKind.RemoveAttribute, new Origin(target.Attribute));

    /// <summary>Takes an argument away.</summary>
    public static DefinitionFix RemoveArgument(Origin target) => new(FixKind.RemoveArgument, target);

    /// <summary>Adds an attribute after all others.</summary>
    public static DefinitionFix Add(string attribute) => new(FixKind.InsertLast, Origin.None, attribute);

    /// <summary>This, and another edit after it.</summary>
    public DefinitionFix And(DefinitionFix other) => this with { Next = Next is null ? other : Next.And(other) };
}
