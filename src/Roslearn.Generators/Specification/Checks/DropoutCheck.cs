namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0006: a dropout rate is a share, and something must be left.</summary>
internal static class DropoutCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        from rate in model.Layers.OfType<DropoutSpec>().Select(dropout => new Setting<double>(dropout.Rate, dropout.Origin))
            .Concat(model.Layers.OfType<RecurrentSpec>().Select(layer => layer.Dropout))
        where !Domains.Dropout.Contains(rate.Value)
        select new DefinitionError(
            ErrorIds.Dropout,
            rate.Origin,
            new[] { DefinitionText.Number(rate.Value), Domains.Dropout.ToString() },
            new[] { DefinitionFix.Replace(rate.Origin, Defaults.Dropout) });
}
