using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0007: two things that cannot both hold.</summary>
internal sealed class RL0007Contradiction : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Contradiction,
        title: "Contradictory attributes",
        messageFormat: "{0} contradicts {1}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Two attributes that cannot both hold leave open which of them is meant.",
        helpLinkUri: HelpLink.To(ErrorIds.Contradiction));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
