namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0008: what reads steps gets steps, and what reads tokens gets tokens.</summary>
internal static class SequenceCheck
{
    private const int StepsAndValues = 2;

    public static IEnumerable<DefinitionError> Run(ModelSpec model)
    {
        if (model.Input is not { Shape.Count: > 0 } input)
        {
            yield break;
        }

        bool isTokens = input.Vocabulary is not null;
        for (int i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i] is EmbeddingSpec embedding && !(isTokens && i == 0))
            {
                yield return Error(
                    new Origin(embedding.Origin.Attribute), "[Embedding]", "tokens, as the first layer above them,", isTokens ? "what another layer makes" : "numbers");
            }
        }

        LayerSpec? first = model.Layers.FirstOrDefault();
        if (isTokens && first is not EmbeddingSpec)
        {
            yield return Error(
                new Origin(first?.Origin.Attribute ?? model.Head?.Origin.Attribute ?? input.Origin.Attribute),
                "What follows [Tokens]",
                "numbers, which [Embedding] makes,",
                "tokens",
                new DefinitionFix(FixKind.InsertFirst, Origin.None, "Embedding"));
        }

        // Normalisations directly behind the input have an error of their own.
        int start = SequencePart.First(model), end = EndOfSequence(model);
        IEnumerable<LayerSpec> stepwise = model.Layers.Take(end).Skip(start).SkipWhile(SequencePart.IsElementwise);
        foreach (LayerSpec layer in end > start ? OpenGroup(model.Layers.Take(start)).Concat(stepwise) : [])
        {
            if (layer is BatchNormSpec or LayerNormSpec or ResidualStartSpec)
            {
                yield return Error(new Origin(layer.Origin.Attribute), NameOf(layer), "values of a whole example, behind the last recurrent layer,", "steps");
            }
        }

        bool isSequence = isTokens || input.Shape.Count == StepsAndValues;
        if (isSequence)
        {
            yield break;
        }

        if (model.Layers.OfType<RecurrentSpec>().FirstOrDefault() is { } recurrent)
        {
            yield return Error(
                new Origin(recurrent.Origin.Attribute), DefinitionText.Attribute(recurrent.Cell.ToString()), "2-dimensional input, steps × values,", Received(input));
        }

        if (model.Head is { IsPerStep: true } head)
        {
            yield return Error(head.Origin with { Argument = "PerStep" }, "PerStep", "2-dimensional input, steps × values,", Received(input));
        }
    }

    /// <summary>The layers that read steps: all where the head has outputs for every step, else those up to the last recurrent one.</summary>
    private static int EndOfSequence(ModelSpec model) =>
        model.Head is { IsPerStep: true } ? model.Layers.Count : model.Layers.ToList().FindLastIndex(layer => layer is RecurrentSpec) + 1;

    /// <summary>The start of a group that does not end among these layers.</summary>
    private static IEnumerable<LayerSpec> OpenGroup(IEnumerable<LayerSpec> layers) =>
        layers.Reverse().TakeWhile(layer => layer is not ResidualEndSpec).Where(layer => layer is ResidualStartSpec);

    private static string NameOf(LayerSpec layer) =>
        DefinitionText.Attribute(layer is BatchNormSpec ? "BatchNorm" : layer is LayerNormSpec ? "LayerNorm" : "Residual");

    private static string Received(InputSpec input) => DefinitionText.Number(input.Shape.Count) + "-dimensional input";

    private static DefinitionError Error(Origin origin, string what, string needed, string received, params DefinitionFix[] fixes) =>
        new(ErrorIds.Rank, origin, new[] { what, needed, received }, fixes);
}
