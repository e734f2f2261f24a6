using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0204: a long training that nothing ends.</summary>
internal sealed class RL0204NoEarlyStopping : AdviceRule
{
    private const string Id = "RL0204";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No early stopping",
        messageFormat: "Nothing stops these {0} epochs when validation error stops decreasing",
        RuleCategory.Training,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "After the validation error has stopped decreasing a network learns its training examples by heart.",
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

        // Other schedules are laid out over the training: cut short, it would end before the low rates at which the error falls.
        bool isLaidOut = spec.Training.Schedule is not null and not ReduceOnPlateauSpec;
        if (spec.Training.EarlyStopping is null && !isLaidOut && epochs.Value >= options.Count(MinimumEpochs))
        {
            yield return new Finding(
                epochs.Origin,
                new[] { DefinitionText.Grouped(epochs.Value) },
                new[] { DefinitionFix.Add("EarlyStopping(patience: " + DefinitionText.Number(Defaults.Patience) + ")") });
        }
    }
}
