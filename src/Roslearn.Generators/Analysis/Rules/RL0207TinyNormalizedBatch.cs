using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0207: normalisation over a batch that has no statistics to speak of.</summary>
internal sealed class RL0207TinyNormalizedBatch : AdviceRule
{
    private const string Id = "RL0207";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Batch too small to normalise",
        messageFormat: "[BatchNorm] cannot learn mean and variance from batches of {0}; use a larger batch, or [LayerNorm]",
        RuleCategory.Training,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Batch normalisation estimates mean and variance over the examples of a batch; one example has no variance.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Minimum = Threshold.Count(Id, "min", 2);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Minimum];

    /// <summary>Whether the rule speaks, and so others about a small batch do not.</summary>
    public static bool Applies(ModelSpec spec, RuleOptions options) =>
        spec.Training.BatchSize.Value < options.Count(Minimum) && spec.Layers.Any(layer => layer is BatchNormSpec);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<int> size = spec.Training.BatchSize;
        if (size.IsWritten && Applies(spec, options))
        {
            yield return new Finding(
                size.Origin,
                new[] { DefinitionText.Grouped(size.Value) },
                new[] { DefinitionFix.Replace(size.Origin, Math.Max(Defaults.BatchSize, options.Count(Minimum))), OverFeatures(spec) });
        }
    }

    /// <summary>All of them become <c>[LayerNorm]</c>, which knows no momentum.</summary>
    private static DefinitionFix OverFeatures(ModelSpec spec)
    {
        DefinitionFix[] fixes = spec.Layers
            .OfType<BatchNormSpec>()
            .GroupBy(layer => layer.Origin)
            .Select(layers => Renamed(layers.First()))
            .ToArray();
        return fixes.Skip(1).Aggregate(fixes[0], (all, fix) => all.And(fix));
    }

    private static DefinitionFix Renamed(BatchNormSpec layer)
    {
        var rename = new DefinitionFix(FixKind.RenameAttribute, layer.Origin, "LayerNorm");
        return layer.Momentum.IsWritten ? rename.And(DefinitionFix.RemoveArgument(layer.Momentum.Origin)) : rename;
    }
}
