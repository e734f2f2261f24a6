namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0010: the loss must be able to use what the output's activation puts out.</summary>
internal static class OutputAndLossCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model)
    {
        if (model.Head is not OutputSpec output)
        {
            yield break;
        }

        Origin activation = output.Origin with { Argument = nameof(OutputSpec.Activation) };
        Origin loss = output.Origin with { Argument = nameof(OutputSpec.Loss) };
        DefinitionFix sigmoid = DefinitionFix.Replace(activation, Activation.Sigmoid);
        bool isBinary = output.Loss == Loss.BinaryCrossEntropy;

        if (output is { Activation: Activation.Softmax, Size: 1 })
        {
            yield return Error(activation, "Softmax over one output, which is always 1,", "any loss", sigmoid);
        }
        else if (isBinary && output.Activation == Activation.Softmax)
        {
            yield return Error(
                activation,
                "Softmax",
                "BinaryCrossEntropy, which takes every output for a question of its own",
                new DefinitionFix(FixKind.ReplaceAttribute, new Origin(output.Origin.Attribute), "Classes(" + DefinitionText.Number(output.Size) + ")"),
                sigmoid);
        }
        else if (isBinary && output.Activation != Activation.Sigmoid)
        {
            yield return Error(
                output.ActivationSetting.IsWritten ? activation : loss,
                "The activation " + output.Activation,
                "BinaryCrossEntropy, which needs the probabilities that Sigmoid gives",
                sigmoid,
                DefinitionFix.Replace(loss, Loss.MeanSquaredError));
        }

        if (isBinary && output.Scaling != Scaling.None)
        {
            yield return Error(
                output.ScalingSetting.Origin,
                "Scaling of the targets",
                "BinaryCrossEntropy, whose targets are probabilities as they are",
                DefinitionFix.Replace(output.ScalingSetting.Origin, Scaling.None));
        }
    }

    private static DefinitionError Error(Origin origin, string activation, string loss, params DefinitionFix[] fixes) =>
        new(ErrorIds.OutputAndLoss, origin, new[] { activation, loss }, fixes);
}
