using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0401: dropout that leaves too little.</summary>
internal sealed class RL0401HighDropout : AdviceRule
{
    private const string Id = "RL0401";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "High dropout",
        messageFormat: "Dropout {0} discards more than the usual {1}",
        RuleCategory.Regularization,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Half of the hidden units and a fifth of the inputs are the most that is usually dropped.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Share(Id, "max", 0.5);
    private static readonly Threshold MaximumInput = Threshold.Share(Id, "max_input", 0.2);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum, MaximumInput];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int inputs = spec.Layers.TakeWhile(layer => layer is DropoutSpec).Count();
        for (int i = 0; i < spec.Layers.Count; i++)
        {
            double maximum = options.Number(i < inputs ? MaximumInput : Maximum);
            bool isFirst = i == 0 || spec.Layers.Take(i).All(layer => layer.Origin != spec.Layers[i].Origin);
            if (spec.Layers[i] is DropoutSpec dropout && dropout.Rate > maximum && isFirst)
            {
                yield return new Finding(
                    dropout.Origin,
                    new[] { DefinitionText.Number(dropout.Rate), DefinitionText.Number(maximum) },
                    new[] { DefinitionFix.Replace(dropout.Origin, maximum) });
            }
        }
    }
}
