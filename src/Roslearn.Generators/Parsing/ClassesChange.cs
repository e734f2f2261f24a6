using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Parsing;

/// <summary>An attribute that changes the loss of a classifier; applied to the head once that is known.</summary>
/// <param name="Name">The attribute's name.</param>
/// <param name="Origin">Where it was written.</param>
/// <param name="Apply">What it changes.</param>
/// <param name="Count">How many classes it speaks of, if it says so.</param>
internal sealed record ClassesChange(string Name, Origin Origin, Func<ClassesSpec, ClassesSpec> Apply, int? Count)
{
    /// <summary>The head with the change, or the error if the two do not go together. Without a head there is one of its own.</summary>
    public (HeadSpec? Head, DefinitionError? Error) To(HeadSpec? head) => head switch
    {
        ClassesSpec classes when Count is not { } count || count == classes.Size => (Apply(classes), null),
        ClassesSpec classes => (
            classes,
            Contradiction.Between(
                DefinitionText.Attribute(Name) + " with " + DefinitionText.Number(Count!.Value) + " numbers",
                DefinitionText.Attribute("Classes", [classes.Size]),
                Origin)),
        OutputSpec => (head, Contradiction.Between(DefinitionText.Attribute(Name), DefinitionText.Attribute("Output"), Origin)),
        _ => (head, null),
    };
}
