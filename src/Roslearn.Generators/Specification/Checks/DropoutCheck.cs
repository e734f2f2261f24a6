namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0006: a dropout rate is a share, and something must be left.</summary>
internal static class DropoutCheck
{
    public static IEnumerable<DefinitionError> Run(ModelSpec model) =>
        from dropout in model.Layers.OfType<DropoutSpec>()
        where !Domains.Dropout.Contains(dropout.Rate)
        select new DefinitionError(
            ErrorIds.Dropout,
            dropout.Origin,
            new[] { DefinitionText.Number(dropout.Rate), Domains.Dropout.ToString() },
            new[] { DefinitionFix.Replace(dropout.Origin, Defaults.Dropout) });
}
