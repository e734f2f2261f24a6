using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0011: a learning-rate schedule that its formula is not defined for, or that does not fit into the training.</summary>
internal sealed class RL0011InvalidSchedule : DefinitionErrorRule
{
    private static readonly DiagnosticDescriptor Wording = new(
        ErrorIds.Schedule,
        title: "Invalid schedule",
        messageFormat: "{0} is not a valid schedule: {1}",
        RuleCategory.Definition,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A schedule lowers the learning rate by factors up to 1, at epochs that follow one another, after a warm-up that ends before training does.",
        helpLinkUri: HelpLink.To(ErrorIds.Schedule));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;
}
