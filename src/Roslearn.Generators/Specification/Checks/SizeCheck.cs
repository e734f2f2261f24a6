namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0003: sizes and counts are at least 1 and not absurd.</summary>
internal static class SizeCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        Input(model.Input)
            .Concat(model.Layers.OfType<HiddenSpec>().Select(hidden =>
                SizeError.Check("The number of hidden units", hidden.Units, Domains.Width, hidden.Origin)))
            .Concat(model.Layers.OfType<RecurrentSpec>().Select(recurrent =>
                SizeError.Check("The number of recurrent units", recurrent.Units, Domains.Width, recurrent.Origin)))
            .Concat(model.Layers.OfType<EmbeddingSpec>().Where(embedding => embedding.Dimension != 0).Select(embedding =>
                SizeError.Check("The dimension of the embedding", embedding.Dimension, Domains.Width, embedding.Origin)))
            .Append(Head(model.Head))
            .Append(Sequence(model))
            .Append(SizeError.Check("The batch size", model.Training.BatchSize.Value, Domains.Size, model.Training.BatchSize.Origin, Defaults.BatchSize))
            .Append(SizeError.Check("The number of epochs", model.Training.Epochs.Value, Domains.Size, model.Training.Epochs.Origin, Defaults.Epochs))
            .OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Input(InputSpec? input)
    {
        if (input is null)
        {
            yield break;
        }

        if (input.Shape.Count == 0)
        {
            yield return SizeError.Of("The number of input dimensions", 0, Domains.Size, new Origin(input.Origin.Attribute));
            yield break;
        }

        if (input.Vocabulary is { } vocabulary && SizeError.Check("The vocabulary", vocabulary.Value, Domains.Width, vocabulary.Origin) is { } words)
        {
            yield return words;
            yield break;
        }

        long total = 1;
        for (int i = 0; i < input.Shape.Count; i++)
        {
            if (SizeError.Check("The input size", input.Shape[i], Domains.Width, input.Origin with { Element = i }) is { } error)
            {
                yield return error;
                yield break;
            }

            total = Math.Min(total * input.Shape[i], int.MaxValue);
        }

        yield return SizeError.Check("The number of inputs", total, Domains.Width, input.Origin);
    }

    /// <summary>The widest layer over all steps; dense layers behind the last recurrent one count as well, being no wider than its gates as a rule.</summary>
    private static DefinitionError? Sequence(ModelSpec model)
    {
        bool hasSteps = model.Layers.Any(layer => layer is RecurrentSpec or EmbeddingSpec) || model.Head is { IsPerStep: true };
        if (!hasSteps || model.Input is not { Shape.Count: > 0 } input)
        {
            return null;
        }

        long widest = model.Layers.Select(layer => layer switch
        {
            RecurrentSpec recurrent => 4L * recurrent.Units,
            EmbeddingSpec embedding => embedding.Dimension,
            HiddenSpec hidden => hidden.Units,
            _ => 1,
        }).Append(model.Head is { IsPerStep: true } head ? head.Size : 1).Max();
        return widest < 1 || input.Shape[0] < 1
            ? null
            : SizeError.Check("The number of values of a layer over all steps", input.Shape[0] * widest, Domains.SequenceValues, input.Origin);
    }

    private static DefinitionError? Head(HeadSpec? head) => head switch
    {
        ClassesSpec => SizeError.Check("The number of classes", head.Size, Domains.Width, head.Origin),
        OutputSpec => SizeError.Check("The number of outputs", head.Size, Domains.Width, head.Origin),
        _ => null,
    };
}
