using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0105: a learning rate that is as good as zero for most of the training.</summary>
internal sealed class RL0105DecayTooFast : AdviceRule
{
    private const string Id = "RL0105";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Decay too fast",
        messageFormat: "{0} of training runs below {1} of the initial learning rate",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A factor that is applied too often leaves nothing to learn with.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Floor = Threshold.Share(Id, "floor", 1e-5);
    private static readonly Threshold Fraction = Threshold.Share(Id, "fraction", 0.5);

    /// <summary>The share of the initial rate that the fix ends at.</summary>
    private const double GoodEnd = 0.01;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Floor, Fraction];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int epochs = spec.Training.Epochs.Value;
        double floor = options.Number(Floor);
        if (Decays.Of(spec.Training.Schedule) is not { } decays || decays.EpochBelow(floor) is not { } below || below >= epochs)
        {
            yield break;
        }

        double share = (epochs - below) / (double)epochs;
        if (share > options.Number(Fraction))
        {
            double factor = DefinitionText.Rounded(Math.Pow(GoodEnd, 1.0 / decays.Within(epochs)));
            DefinitionFix gentler = DefinitionFix.Replace(decays.Factor.Origin, factor);
            yield return new Finding(
                decays.Factor.Origin,
                new[] { DefinitionText.Percent(share), DefinitionText.Number(floor) },
                spec.Training.Schedule is StepDecaySpec step
                    ? new[] { gentler, DefinitionFix.Replace(step.Origin with { Argument = "everyEpochs" }, (epochs + 2) / 3) }
                    : new[] { gentler });
        }
    }
}
