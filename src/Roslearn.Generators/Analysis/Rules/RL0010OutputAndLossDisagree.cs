using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0010: an output activation that its loss cannot use.</summary>
internal sealed class RL0010OutputAndLossDisagree : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.OutputAndLoss,
        title: "Output and loss disagree",
        messageFormat: "{0} cannot be trained with {1}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each loss expects outputs of a certain kind: probabilities for cross-entropy, any number for squared error.",
        helpLinkUri: HelpLink.To(ErrorIds.OutputAndLoss));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
