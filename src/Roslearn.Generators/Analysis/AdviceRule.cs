using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis;

/// <summary>
/// A rule about a definition that works, but perhaps not well. It says nothing while the definition is wrong: what to do about that comes first, and
/// may change everything else.
/// </summary>
internal abstract class AdviceRule : DefinitionRule
{
    /// <inheritdoc/>
    public sealed override IEnumerable<Finding> Find(RuleContext context) =>
        context.Graph is { } graph ? Find(context.Model.Spec, graph, context.Options) : [];

    /// <summary>Everything in the definition that the rule has something to say about.</summary>
    /// <param name="spec">A definition without errors.</param>
    /// <param name="graph">Its layers with their shapes.</param>
    /// <param name="options">The thresholds of the file it stands in.</param>
    protected abstract IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options);
}
