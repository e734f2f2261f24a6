namespace Roslearn.Generators.Specification.Checks;

/// <summary>What makes a specification wrong: a pure function, shared by the generator and the analyzers.</summary>
internal static class DefinitionChecks
{
    /// <summary>One row for each rule.</summary>
    public static readonly IReadOnlyList<Func<ModelSpec, IEnumerable<DefinitionError>>> All =
    [
        PartMissingCheck.Run,
        SizeCheck.Run,
        WindowCheck.Run,
        LearningRateCheck.Run,
        DomainCheck.Run,
        DropoutCheck.Run,
        OutputAndLossCheck.Run,
        ScheduleCheck.Run,
        EarlyStoppingCheck.Run,
        NormalizationCheck.Run,
        SequenceCheck.Run,
    ];

    /// <summary>All errors. A repeated layer gives the same one several times.</summary>
    public static IEnumerable<DefinitionError> Run(ModelSpec model) => All.SelectMany(check => check(model));
}
