using Roslearn.Generators.Parsing;

namespace Roslearn.Generators.Analysis;

/// <summary>All that a rule may look at. What several rules need is worked out here once.</summary>
/// <param name="Model">The definition as the generator reads it.</param>
/// <param name="Options">The thresholds of the file it stands in.</param>
internal sealed record RuleContext(ParsedModel Model, RuleOptions Options);
