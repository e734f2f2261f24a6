using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0008: a layer over values of another kind or number of dimensions than it can read.</summary>
internal sealed class RL0008RankMismatch : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Rank,
        title: "Rank mismatch",
        messageFormat: "{0} needs {1} but receives {2}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A recurrent layer reads steps of values, an embedding reads tokens, a convolution reads height, width and channels.",
        helpLinkUri: HelpLink.To(ErrorIds.Rank));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
