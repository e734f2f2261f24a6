using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0304: hidden layers that add nothing to the layers around them.</summary>
internal sealed class RL0304NoUsefulNonlinearity : AdviceRule
{
    private const string Id = "RL0304";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No useful non-linearity",
        messageFormat: "Hidden layers with {0} add little or no capacity",
        RuleCategory.Architecture,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Two linear layers are one linear layer; a softmax makes the units of a layer compete for one unit of output.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        HiddenLayer.Of(spec, graph)
            .Where(layer => layer.Spec.Activation == Activation.Softmax || (layer is { Spec.Activation: Activation.Linear, IsBeforeDense: true } && !IsBottleneck(layer)))
            .GroupBy(layer => (layer.Spec.ActivationSetting.Origin, layer.Spec.Activation))
            .Select(layers => new Finding(
                layers.Key.Origin,
                new[] { layers.Key.Activation.ToString() },
                new[] { DefinitionFix.Replace(layers.Key.Origin, Activation.ReLU) }));

    /// <summary>A linear layer narrower than both neighbours bounds the rank of what passes: that is a deliberate thing to do.</summary>
    private static bool IsBottleneck(HiddenLayer layer) => layer.Spec.Units < layer.Inputs && layer.Spec.Units < layer.Next;
}
