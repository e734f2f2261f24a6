using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0107: a warm-up that takes a large part of the training.</summary>
internal sealed class RL0107LongWarmUp : AdviceRule
{
    private const string Id = "RL0107";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Long warm-up",
        messageFormat: "Warm-up takes {0} of training",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A warm-up is there to survive the first steps; usually a few percent of the training are enough.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MaximumFraction = Threshold.Share(Id, "max_fraction", 0.1);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MaximumFraction];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int epochs = spec.Training.Epochs.Value;
        double maximum = options.Number(MaximumFraction);

        // One epoch is the shortest there is. Next to [OneCycle], which warms up itself, RL0112 speaks.
        if (spec.Training is { WarmUp.Epochs: { Value: > 1 } length, Schedule: not OneCycleSpec } && length.Value > maximum * epochs)
        {
            yield return new Finding(
                length.Origin,
                new[] { DefinitionText.Percent(length.Value / (double)epochs) },
                new[] { DefinitionFix.Replace(length.Origin, Math.Max(1, (int)(maximum * epochs))) });
        }
    }
}
