using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0803: a width that does not fill the vector units.</summary>
internal sealed class RL0803IdleLanes : AdviceRule
{
    private const string Id = "RL0803";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "SIMD width",
        messageFormat: "Width {0} leaves SIMD lanes idle; {1} costs about the same",
        RuleCategory.Cost,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Vector units work on eight numbers at a time or on a multiple of that.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private const int Lanes = 8;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from layer in spec.Layers.OfType<HiddenSpec>()
        where layer.Units % Lanes != 0 && layer.Units + Lanes <= Domains.Width.Maximum
        group layer by (layer.Origin, layer.Units) into same
        let wider = (same.Key.Units + Lanes - 1) / Lanes * Lanes
        select new Finding(
            same.Key.Origin,
            new[] { DefinitionText.Grouped(same.Key.Units), DefinitionText.Grouped(wider) },
            new[] { DefinitionFix.Replace(same.Key.Origin, wider) });
}
