namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0002: a model needs an input and a head.</summary>
internal static class PartMissingCheck
{
    /// <summary>Sizes for the fix to write, of the design's first example; the next thing to do is to change them.</summary>
    private const string Input = "Input(784)", Classes = "Classes(10)", Output = "Output(1)";

    public static IEnumerable<DefinitionError> Run(ModelSpec model)
    {
        if (model.Input is null)
        {
            yield return Missing(model, "[Input]", new DefinitionFix(FixKind.InsertFirst, Origin.None, Input));
        }

        if (model.Head is null)
        {
            yield return Missing(
                model,
                "[Classes] or [Output]",
                new DefinitionFix(FixKind.InsertLast, Origin.None, Classes),
                new DefinitionFix(FixKind.InsertLast, Origin.None, Output));
        }
    }

    private static DefinitionError Missing(ModelSpec model, string attribute, params DefinitionFix[] fixes) =>
        new(ErrorIds.PartMissing, Origin.None, new[] { model.Type.Name, attribute }, fixes);
}
