namespace Roslearn.Generators.Specification;

/// <summary>
/// One thing wrong with a definition. The generator does not train a model that has one; an analyzer turns it into the
/// diagnostic <see cref="Id"/>.
/// </summary>
/// <param name="Id">The rule: <c>RL0003</c>.</param>
/// <param name="Origin">The value at fault; <see cref="Specification.Origin.None"/>: the class itself.</param>
/// <param name="Arguments">What fills the placeholders of the rule's message.</param>
/// <param name="Fixes">The edits that would put it right, best first; may be empty.</param>
public sealed record DefinitionError(
    string Id,
    Origin Origin,
    EquatableArray<string> Arguments,
    EquatableArray<DefinitionFix> Fixes = default);
