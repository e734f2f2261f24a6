using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>What a rule has to say about one value of a definition.</summary>
/// <param name="Origin">The value; <see cref="Origin.None"/>: the class itself.</param>
/// <param name="Arguments">What fills the placeholders of the rule's message.</param>
/// <param name="Fixes">The edits that a code fix offers, best first.</param>
internal sealed record Finding(Origin Origin, EquatableArray<string> Arguments, EquatableArray<DefinitionFix> Fixes = default);
