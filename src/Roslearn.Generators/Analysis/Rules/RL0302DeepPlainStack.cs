using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0302: a stack so deep that its gradients vanish.</summary>
internal sealed class RL0302DeepPlainStack : AdviceRule
{
    private const string Id = "RL0302";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Deep plain stack",
        messageFormat: "{0} plain layers are likely to have vanishing gradients",
        RuleCategory.Architecture,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every plain layer multiplies the gradient by its weights once more.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 10);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <summary>Whether the rule speaks, and so others about the number of layers do not.</summary>
    public static bool Applies(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        HiddenDepth.Of(spec, graph) > options.Count(Maximum) && !spec.Layers.Any(layer => layer is ResidualEndSpec || layer.IsNormalization());

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (Applies(spec, graph, options))
        {
            int usual = Math.Min(RL0301ManyHiddenLayers.Usual(options), options.Count(Maximum));
            yield return HiddenDepth.TooMany(spec, options.Count(Maximum), usual, DefinitionText.Number(HiddenDepth.Of(spec, graph)));
        }
    }
}
