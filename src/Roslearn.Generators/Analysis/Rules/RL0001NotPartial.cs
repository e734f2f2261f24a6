using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0001: a model that C# would not let Roslearn extend.</summary>
internal sealed class RL0001NotPartial : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.NotPartial,
        title: "Model not partial",
        messageFormat: "'{0}' must be partial so Roslearn can generate its training code",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Roslearn writes the training and prediction code into a second part of the class, which C# allows only for partial types.",
        helpLinkUri: HelpLink.To(ErrorIds.NotPartial));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
