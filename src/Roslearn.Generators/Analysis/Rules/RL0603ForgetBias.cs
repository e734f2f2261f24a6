using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0603: forget gates that start half closed, or more.</summary>
internal sealed class RL0603ForgetBias : AdviceRule
{
    private const string Id = "RL0603";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Forget bias",
        messageFormat: "A forget-gate bias of {0} lets the LSTM remember initially; this one is {1}",
        RuleCategory.Sequences,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A gate that starts at 0.5 or below halves the cell's memory, and the gradient through it, at every step.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from bias in spec.Layers.OfType<RecurrentSpec>().Select(layer => layer.ForgetBias).Distinct()
        where bias.IsWritten && bias.Value <= 0
        select new Finding(
            bias.Origin,
            new[] { DefinitionText.Number(Defaults.ForgetBias), DefinitionText.Number(bias.Value) },
            new[] { DefinitionFix.Replace(bias.Origin, Defaults.ForgetBias) });
}
