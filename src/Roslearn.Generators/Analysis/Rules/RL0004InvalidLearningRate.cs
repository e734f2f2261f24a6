using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0004: a learning rate that cannot learn.</summary>
internal sealed class RL0004InvalidLearningRate : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.LearningRate,
        title: "Invalid learning rate",
        messageFormat: "Learning rate must be positive and finite, but is {0}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The learning rate scales every step: nothing is learned at 0, and below 0 the error grows.",
        helpLinkUri: HelpLink.To(ErrorIds.LearningRate));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
