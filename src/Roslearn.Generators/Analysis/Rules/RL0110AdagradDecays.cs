using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0110: a training that Adagrad ends by itself.</summary>
internal sealed class RL0110AdagradDecays : AdviceRule
{
    private const string Id = "RL0110";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Adagrad already decays",
        messageFormat: "Adagrad's step only shrinks, so learning may stop early",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Adagrad divides by the sum of all squared gradients so far, which only grows.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MinimumEpochs = Threshold.Count(Id, "min_epochs", 100);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MinimumEpochs];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (spec.Optimizer is not AdagradSpec)
        {
            yield break;
        }

        if (spec.Training.Schedule is { } schedule)
        {
            yield return new Finding(schedule.Origin, [], new[] { DefinitionFix.Remove(schedule.Origin) });
        }
        else if (!spec.Layers.Any(layer => layer is EmbeddingSpec) && spec.Training.Epochs.Value >= options.Count(MinimumEpochs))
        {
            yield return new Finding(
                spec.Training.Epochs.Origin, [], new[] { new DefinitionFix(FixKind.ReplaceAttribute, spec.Optimizer.Origin, "Adam") });
        }
    }
}
