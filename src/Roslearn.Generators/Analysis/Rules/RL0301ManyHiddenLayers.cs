using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0301: more dense hidden layers than usually help.</summary>
internal sealed class RL0301ManyHiddenLayers : AdviceRule
{
    private const string Id = "RL0301";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Many hidden layers",
        messageFormat: "{0} hidden layers rarely help much more than {1}",
        RuleCategory.Architecture,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Dense networks seldom gain from more than two or three hidden layers; width, data and regularisation do more.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <summary>How many layers are usual.</summary>
    public static int Usual(RuleOptions options) => options.Count(Maximum);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int depth = HiddenDepth.Of(spec, graph);
        int maximum = Usual(options);
        bool isOtherwise = spec.Layers.Any(layer => layer is ConvolutionSpec or ResidualEndSpec);
        if (depth > maximum && !isOtherwise && !RL0302DeepPlainStack.Applies(spec, graph, options))
        {
            yield return HiddenDepth.TooMany(spec, maximum, maximum, DefinitionText.Number(depth), DefinitionText.Number(maximum));
        }
    }
}
