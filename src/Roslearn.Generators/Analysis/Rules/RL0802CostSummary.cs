using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0802: what the model costs, at its name.</summary>
internal sealed class RL0802CostSummary : DefinitionRule
{
    private const string Id = "RL0802";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Cost summary",
        messageFormat: "{0}; {1}",
        RuleCategory.Cost,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "What training and prediction take, before either has run.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleContext context)
    {
        if (context.Cost is { } cost)
        {
            yield return new Finding(Origin.None, new[] { cost.Prediction, cost.Training });
        }
    }
}
