using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0102: a learning rate that hardly learns.</summary>
internal sealed class RL0102LowLearningRate : AdviceRule
{
    private const string Id = "RL0102";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Low learning rate",
        messageFormat: "Learning rate {0} is so small that the error will diminish very slowly",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Far below the usual rates a training takes many times as long, and single precision loses the smallest steps.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Sgd = Threshold.Number(Id, "min.sgd", 1e-6);
    private static readonly Threshold Adam = Threshold.Number(Id, "min.adam", 1e-7);
    private static readonly Threshold Lion = Threshold.Number(Id, "min.lion", 1e-8);

    private static readonly Dictionary<OptimizerFamily, Threshold> Minima = new()
    {
        [OptimizerFamily.Sgd] = Sgd,
        [OptimizerFamily.Adam] = Adam,
        [OptimizerFamily.RmsProp] = Adam,
        [OptimizerFamily.Adagrad] = Adam,
        [OptimizerFamily.Lion] = Lion,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Sgd, Adam, Lion];

    /// <summary>The usual minimum; 0 for an optimizer that has none.</summary>
    public static double Minimum(ModelSpec spec, RuleOptions options) =>
        Minima.TryGetValue(OptimizerTraits.Of(spec).Family, out Threshold minimum) ? options.Number(minimum) : 0;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<double> rate = HighestRate.Of(spec);
        double minimum = Minimum(spec, options);
        if (rate.IsWritten && rate.Value < minimum)
        {
            double tenfold = DefinitionText.Rounded(rate.Value * 10, 3);
            DefinitionFix usual = DefinitionFix.Replace(rate.Origin, spec.Optimizer.DefaultLearningRate);
            yield return new Finding(
                rate.Origin,
                new[] { DefinitionText.Number(rate.Value) },
                tenfold >= minimum ? new[] { usual, DefinitionFix.Replace(rate.Origin, tenfold) } : new[] { usual });
        }
    }
}
