using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0206: a patience that one noisy result exhausts.</summary>
internal sealed class RL0206Impatient : AdviceRule
{
    private const string Id = "RL0206";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Impatient early stopping",
        messageFormat: "Patience {0} may stop on one noisy validation result",
        RuleCategory.Training,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Validation errors go up and down: slower criteria stop later and at a lower error.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Minimum = Threshold.Count(Id, "min", 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Minimum];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int epochs = spec.Training.Epochs.Value;
        int minimum = options.Count(Minimum);
        if (spec.Training.EarlyStopping is { Patience: var patience } && patience.Value < minimum && epochs > minimum)
        {
            yield return new Finding(
                patience.Origin,
                new[] { DefinitionText.Grouped(patience.Value) },
                new[] { DefinitionFix.Replace(patience.Origin, Math.Min(Good, epochs - 1)) });
        }
    }

    private const int Good = 5;
}
