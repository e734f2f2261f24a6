using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0602: recurrent layers whose gradients nothing bounds.</summary>
internal sealed class RL0602NoClipping : AdviceRule
{
    private const string Id = "RL0602";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No clipping",
        messageFormat: "Recurrent gradients can explode; clip their norm",
        RuleCategory.Sequences,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The product over all steps that makes up the gradient can grow as fast as it can vanish.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (spec.Regularization is { ClipNorm: null, ClipValue: null } && spec.Layers.OfType<RecurrentSpec>().FirstOrDefault() is { } recurrent)
        {
            yield return new Finding(
                new Origin(recurrent.Origin.Attribute), [], new[] { DefinitionFix.Add("ClipNorm(" + DefinitionText.Number(Defaults.Clip) + ")") });
        }
    }
}
