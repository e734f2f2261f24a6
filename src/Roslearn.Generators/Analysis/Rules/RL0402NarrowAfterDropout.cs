using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0402: dropout that leaves fewer units than there are classes.</summary>
internal sealed class RL0402NarrowAfterDropout : AdviceRule
{
    private const string Id = "RL0402";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Dropout on a narrow layer",
        messageFormat: "Only about {0} of {1} units stay active",
        RuleCategory.Regularization,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A layer with dropout p works like one of n·(1 − p) units.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (!RL0305TooFewUnits.IsJudged(spec, options))
        {
            yield break;
        }

        int classes = spec.Head!.Size;
        var seen = new HashSet<Origin>();
        HiddenSpec? above = null;
        foreach (LayerSpec layer in spec.Layers)
        {
            if (layer is not DropoutSpec dropout)
            {
                above = layer.IsFollower() ? above : layer as HiddenSpec;
                continue;
            }

            if (above is { } hidden
                && hidden.Units * (1 - dropout.Rate) < classes
                && !RL0305TooFewUnits.Applies(spec, hidden.Units, options)
                && seen.Add(dropout.Origin))
            {
                long wider = NextPowerOfTwo(2 * classes / (1 - dropout.Rate));
                yield return new Finding(
                    dropout.Origin,
                    new[] { DefinitionText.Grouped((long)Math.Round(hidden.Units * (1 - dropout.Rate))), DefinitionText.Grouped(hidden.Units) },
                    wider <= Domains.Width.Maximum ? new[] { DefinitionFix.Replace(hidden.Origin, (int)wider) } : []);
            }
        }
    }

    private static long NextPowerOfTwo(double value) => (long)Math.Pow(2, Math.Ceiling(Math.Log(value, 2)));
}
