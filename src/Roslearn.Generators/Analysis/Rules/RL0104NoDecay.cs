using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0104: a long training with SGD at one learning rate.</summary>
internal sealed class RL0104NoDecay : AdviceRule
{
    private const string Id = "RL0104";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No learning-rate decay",
        messageFormat: "{0} epochs of SGD at a constant learning rate; consider decreasing it every few epochs",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "At a constant rate SGD circles around the minimum at a distance that a smaller rate would close.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MinimumEpochs = Threshold.Count(Id, "min_epochs", 50);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MinimumEpochs];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<int> epochs = spec.Training.Epochs;
        if (spec.Optimizer is SgdSpec && spec.Training.Schedule is null && epochs.Value >= options.Count(MinimumEpochs))
        {
            int third = Math.Max(1, epochs.Value / 3);
            yield return new Finding(
                epochs.Origin,
                new[] { DefinitionText.Grouped(epochs.Value) },
                new[]
                {
                    DefinitionFix.Add("CosineDecay"),
                    DefinitionFix.Add("LearningRateDecay(" + DefinitionText.Number(Defaults.DecayFactor) + ", everyEpochs: " + DefinitionText.Number(third) + ")"),
                });
        }
    }
}
