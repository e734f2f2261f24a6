using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0403: a weight penalty larger than what it should only temper.</summary>
internal sealed class RL0403StrongDecay : AdviceRule
{
    private const string Id = "RL0403";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Strong weight decay",
        messageFormat: "{0} {1} may overwhelm the data loss (per-step shrink {2})",
        RuleCategory.Regularization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A penalty that dominates the loss drives all weights to 0, whatever the data say.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Coupled = Threshold.Number(Id, "max.coupled", 0.01);
    private static readonly Threshold Decoupled = Threshold.Number(Id, "max.decoupled", 0.1);
    private static readonly Threshold Lion = Threshold.Number(Id, "max.lion", 10);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Coupled, Decoupled, Lion];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        new[]
        {
            Check("L2", spec.Training.L2, options.Number(Coupled), Defaults.L2, spec),
            spec.Optimizer switch
            {
                AdamWSpec adam => Check(nameof(adam.WeightDecay), adam.WeightDecay, options.Number(Decoupled), Defaults.AdamWWeightDecay, spec),
                LionSpec lion => Check(nameof(lion.WeightDecay), lion.WeightDecay, options.Number(Lion), 1, spec),
                _ => null,
            },
        }.OfType<Finding>();

    private static Finding? Check(string name, Setting<double> decay, double maximum, double better, ModelSpec spec) =>
        decay.IsWritten && decay.Value > maximum
            ? new Finding(
                decay.Origin,
                new[] { name, DefinitionText.Number(decay.Value), DefinitionText.Number(DefinitionText.Rounded(decay.Value * HighestRate.Of(spec).Value)) },
                new[] { DefinitionFix.Replace(decay.Origin, better) })
            : null;
}
