using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0005: a value outside what its formula is defined for.</summary>
internal sealed class RL0005OutsideDomain : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Domain,
        title: "Outside domain",
        messageFormat: "{0} = {1} is outside {2}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The formula that uses the value is not defined for it.",
        helpLinkUri: HelpLink.To(ErrorIds.Domain));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
