namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0008: the features that a normalisation tells apart. An input of several dimensions lies there as the data has it; <c>Scaling</c> is for those.</summary>
internal static class NormalizationCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        from layer in model.Layers.TakeWhile(layer => layer is BatchNormSpec or LayerNormSpec or ActivateSpec or DropoutSpec)
        where layer is BatchNormSpec or LayerNormSpec && model.Input is { Shape.Count: > 1 }
        let attribute = new Origin(layer.Origin.Attribute)
        select new DefinitionError(
            ErrorIds.Rank,
            attribute,
            new[]
            {
                DefinitionText.Attribute(layer is BatchNormSpec ? "BatchNorm" : "LayerNorm"),
                "what a layer makes or 1-dimensional input (Scaling = Scaling.Standard normalises any)",
                DefinitionText.Number(model.Input!.Shape.Count) + "-dimensional input",
            },
            new[] { new DefinitionFix(FixKind.RemoveAttribute, attribute) });
}
