using Microsoft.CodeAnalysis;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0901: a setting of these rules that means nothing.</summary>
internal sealed class RL0901ThresholdNotUnderstood : DefinitionRule
{
    private const string Id = "RL0901";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Threshold not understood",
        messageFormat: "'{0}' is ignored: {1}",
        RuleCategory.Configuration,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A setting in .editorconfig that cannot be read leaves the threshold of the rule as it is.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleContext context)
    {
        (string Setting, string Reason)[] problems = context.Options.Problems(RuleTable.All.SelectMany(rule => rule.Thresholds)).ToArray();
        return problems.Length == 0 || !context.IsFirstOfFile
            ? []
            : problems.Select(problem => new Finding(Origin.None, new[] { problem.Setting, problem.Reason }));
    }
}
