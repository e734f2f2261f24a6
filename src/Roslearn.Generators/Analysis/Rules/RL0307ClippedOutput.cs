using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0307: an output that cannot be negative, nor learn to be positive.</summary>
internal sealed class RL0307ClippedOutput : AdviceRule
{
    private const string Id = "RL0307";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Clipped output",
        messageFormat: "{0} on the output can stop its gradients",
        RuleCategory.Architecture,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An output that is 0 for an example has no gradient there, however wrong it is.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (spec.Head is OutputSpec { Activation: Activation.ReLU } output)
        {
            yield return new Finding(
                output.ActivationSetting.Origin,
                new[] { nameof(Activation.ReLU) },
                new[] { DefinitionFix.RemoveArgument(output.ActivationSetting.Origin) });
        }
    }
}
