using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0103: a learning rate that is no power of ten.</summary>
internal sealed class RL0103UntypicalLearningRate : AdviceRule
{
    private const string Id = "RL0103";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Untypical learning rate",
        messageFormat: "Typical learning rates are 0.1, 0.01, 0.001, 0.0001, 0.00001",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Learning rates are searched on a logarithmic scale: start with powers of ten and refine later.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<double> rate = HighestRate.Of(spec);
        double exponent = Math.Log10(rate.Value);
        bool isUsual = rate.Value <= RL0101HighLearningRate.Maximum(spec, options) && rate.Value >= RL0102LowLearningRate.Minimum(spec, options);
        if (rate.IsWritten && isUsual && Math.Abs(exponent - Math.Round(exponent)) > Tolerance)
        {
            DefinitionFix[] neighbours = new[] { Math.Floor(exponent), Math.Ceiling(exponent) }
                .OrderBy(power => Math.Abs(power - exponent))
                .Select(power => DefinitionFix.Replace(rate.Origin, DefinitionText.Rounded(Math.Pow(10, power))))
                .ToArray();
            yield return new Finding(rate.Origin, [], neighbours);
        }
    }

    /// <summary>Powers of ten have no exact double.</summary>
    private const double Tolerance = 1e-9;
}
