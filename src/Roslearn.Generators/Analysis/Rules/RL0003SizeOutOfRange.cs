using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0003: a width or count below 1, or absurdly large.</summary>
internal sealed class RL0003SizeOutOfRange : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Size,
        title: "Size not positive",
        messageFormat: "{0} must be {1}, but is {2}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A size or count below 1 describes nothing; one far beyond any network in use is a typing error.",
        helpLinkUri: HelpLink.To(ErrorIds.Size));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
