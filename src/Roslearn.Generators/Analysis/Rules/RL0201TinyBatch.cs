using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0201: a batch of one example.</summary>
internal sealed class RL0201TinyBatch : AdviceRule
{
    private const string Id = "RL0201";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Tiny batch",
        messageFormat: "Batch size {0} gives noisy, slow training; 32 is a good start",
        RuleCategory.Training,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The gradient of one example is mostly noise, and one row does not fill a vector unit.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Minimum = Threshold.Count(Id, "min", 2);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Minimum];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<int> size = spec.Training.BatchSize;
        if (size.IsWritten && size.Value < options.Count(Minimum) && !RL0207TinyNormalizedBatch.Applies(spec, options))
        {
            yield return new Finding(size.Origin, new[] { DefinitionText.Grouped(size.Value) }, new[] { DefinitionFix.Replace(size.Origin, Defaults.BatchSize) });
        }
    }
}
