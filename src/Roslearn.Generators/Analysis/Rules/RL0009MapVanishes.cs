using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0009: the window of a convolution or pool is larger than the map it moves over.</summary>
internal sealed class RL0009MapVanishes : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.MapVanishes,
        title: "Map vanishes",
        messageFormat: "{0} reduces the {1} below {2}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A window that fits nowhere makes nothing. Each unpadded convolution takes its kernel - 1 from height and width, each pool divides them.",
        helpLinkUri: HelpLink.To(ErrorIds.MapVanishes));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
