namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0005 and RL0003 for what is held out and when training stops.</summary>
internal static class EarlyStoppingCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) => Errors(model).OfType<DefinitionError>();

    private static IEnumerable<DefinitionError?> Errors(ModelSpec model)
    {
        if (model.Training.ValidationSplit is { } split)
        {
            yield return DomainError.Check("The validation split", split, Domains.ValidationSplit, Defaults.ValidationSplit);
        }

        if (model.Training.EarlyStopping is not { } stopping)
        {
            yield break;
        }

        yield return SizeError.Check("Patience", stopping.Patience.Value, Domains.Size, stopping.Patience.Origin, Defaults.Patience);
        yield return DomainError.Check("minDelta", stopping.MinDelta, Domains.MinimumDelta, 0);
        yield return DomainError.Check(stopping.MonitorSetting, Metric.ValidationLoss);
        if (stopping.Monitor == Metric.ValidationAccuracy && model.Head is OutputSpec)
        {
            yield return new DefinitionError(
                ErrorIds.Domain,
                stopping.MonitorSetting.Origin,
                new[] { nameof(stopping.Monitor), nameof(Metric.ValidationAccuracy), nameof(Metric.ValidationLoss) + ", " + nameof(Metric.TrainingLoss) + ", what a regression has" },
                new[] { DefinitionFix.Replace(stopping.MonitorSetting.Origin, Metric.ValidationLoss) });
        }
    }
}
