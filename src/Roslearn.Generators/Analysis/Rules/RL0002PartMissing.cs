using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0002: a model without an input or without a head.</summary>
internal sealed class RL0002PartMissing : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.PartMissing,
        title: "Input or output missing",
        messageFormat: "'{0}' has no {1}, which must be set before training",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The sizes of the first and the last layer follow from what goes in and what comes out.",
        helpLinkUri: HelpLink.To(ErrorIds.PartMissing));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
