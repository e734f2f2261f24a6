using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0006: a dropout rate that is no share below 1.</summary>
internal sealed class RL0006InvalidDropout : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Dropout,
        title: "Invalid dropout",
        messageFormat: "Dropout {0} must be in {1}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Dropout is the share of outputs that are dropped: 0.5 is half of them, and at 1 nothing would be left.",
        helpLinkUri: HelpLink.To(ErrorIds.Dropout));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
