using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0205: a patience that outlasts the training.</summary>
internal sealed class RL0205PatienceUnreachable : AdviceRule
{
    private const string Id = "RL0205";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Patience unreachable",
        messageFormat: "Patience {0} can never be exhausted in {1} epochs",
        RuleCategory.Training,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The first epoch always improves, so that a training must have more epochs than its patience to end early.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int epochs = spec.Training.Epochs.Value;
        if (spec.Training.EarlyStopping is { Patience: var patience } && patience.Value >= epochs)
        {
            int better = Math.Max(Shortest, epochs / 10);
            yield return new Finding(
                patience.Origin,
                new[] { DefinitionText.Grouped(patience.Value), DefinitionText.Grouped(epochs) },
                new[] { better < epochs ? DefinitionFix.Replace(patience.Origin, better) : DefinitionFix.Remove(patience.Origin) });
        }
    }

    /// <summary>Less would stop on one noisy result.</summary>
    private const int Shortest = 3;
}
