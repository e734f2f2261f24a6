using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0101: a learning rate that is likely to diverge.</summary>
internal sealed class RL0101HighLearningRate : AdviceRule
{
    private const string Id = "RL0101";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "High learning rate",
        messageFormat: "Learning rate {0} is above the usual maximum {1} for {2}, so the error may bounce or become NaN",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Usual learning rates differ by orders of magnitude from optimizer to optimizer.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Dictionary<OptimizerFamily, Threshold> Maxima = new()
    {
        [OptimizerFamily.Sgd] = Threshold.Number(Id, "max.sgd", 1),
        [OptimizerFamily.Adam] = Threshold.Number(Id, "max.adam", 0.01),
        [OptimizerFamily.RmsProp] = Threshold.Number(Id, "max.rmsprop", 0.01),
        [OptimizerFamily.Adagrad] = Threshold.Number(Id, "max.adagrad", 1),
        [OptimizerFamily.Lion] = Threshold.Number(Id, "max.lion", 0.001),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [.. Maxima.Values];

    /// <summary>The usual maximum; infinite for an optimizer that has none.</summary>
    public static double Maximum(ModelSpec spec, RuleOptions options) =>
        !Maxima.TryGetValue(OptimizerTraits.Of(spec).Family, out Threshold maximum) ? double.PositiveInfinity
        : spec.Training.Schedule is OneCycleSpec ? options.Number(maximum) * OneCycleFactor
        : spec is { Optimizer: SgdSpec, Training.WarmUp: not null } ? options.Number(maximum) * Math.Max(1, spec.Training.BatchSize.Value / OrdinaryBatch)
        : options.Number(maximum);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<double> rate = HighestRate.Of(spec);
        double maximum = Maximum(spec, options);
        if (rate.IsWritten && rate.Value > maximum)
        {
            double tenth = DefinitionText.Rounded(rate.Value / 10, 3);
            DefinitionFix usual = DefinitionFix.Replace(rate.Origin, spec.Optimizer.DefaultLearningRate);
            yield return new Finding(
                rate.Origin,
                new[] { DefinitionText.Number(rate.Value), DefinitionText.Number(maximum), OptimizerTraits.Of(spec).Name },
                tenth <= maximum && tenth != spec.Optimizer.DefaultLearningRate ? new[] { usual, DefinitionFix.Replace(rate.Origin, tenth) } : new[] { usual });
        }
    }

    /// <summary>One cycle reaches its maximum for a moment only: super-convergence is reported at ten times the usual rates.</summary>
    private const double OneCycleFactor = 10;

    /// <summary>Goyal et al. scale SGD's rate with the batch from this size on, after a warm-up.</summary>
    private const double OrdinaryBatch = 256;
}
