namespace Roslearn.Generators.Specification.Checks;

/// <summary>RL0005: a number or name outside the values that its formula is defined for.</summary>
internal static class DomainError
{
    /// <summary>The error, if the number is outside its range.</summary>
    /// <param name="what">The start of the message: <c>Momentum</c>.</param>
    /// <param name="setting">What was written.</param>
    /// <param name="range">The allowed values.</param>
    /// <param name="fallback">The default, to offer instead.</param>
    /// <param name="condition">What the message adds to the range.</param>
    public static DefinitionError? Check(string what, Setting<double> setting, Interval range, double fallback, string condition = "") =>
        range.Contains(setting.Value)
            ? null
            : Of(what, setting, range + condition, DefinitionFix.Replace(setting.Origin, fallback));

    /// <summary>The error, if the enum value has no name: a cast number.</summary>
    public static DefinitionError? Check<T>(Setting<int> setting, T fallback)
        where T : struct, Enum =>
        Enum.IsDefined(typeof(T), setting.Value)
            ? null
            : new DefinitionError(
                ErrorIds.Domain,
                setting.Origin,
                new[] { typeof(T).Name, DefinitionText.Number(setting.Value), string.Join(", ", Enum.GetNames(typeof(T))) },
                new[] { DefinitionFix.Replace(setting.Origin, fallback) });

    public static DefinitionError Of(string what, Setting<double> setting, string range, params DefinitionFix[] fixes) =>
        new(ErrorIds.Domain, setting.Origin, new[] { what, DefinitionText.Number(setting.Value), range }, fixes);
}
