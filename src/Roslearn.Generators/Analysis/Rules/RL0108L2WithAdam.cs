using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0108: a weight penalty that Adam turns into something else.</summary>
internal sealed class RL0108L2WithAdam : AdviceRule
{
    private const string Id = "RL0108";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "L2 with Adam",
        messageFormat: "{0} rescales the L2 gradient per weight, so it is not weight decay",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Adam divides the gradient, and the penalty with it, by its size: weights with large gradients are hardly decayed. AdamW keeps the two apart.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<double> lambda = spec.Training.L2;
        OptimizerTraits optimizer = OptimizerTraits.Of(spec);
        if (lambda.Value > 0 && optimizer.Family == OptimizerFamily.Adam)
        {
            yield return new Finding(lambda.Origin, new[] { optimizer.Name }, new[] { Fix(spec.Optimizer, lambda.Origin) });
        }
    }

    /// <summary>AdamW has a decay of its own and takes the place of the penalty; other relatives of Adam have no such twin.</summary>
    private static DefinitionFix Fix(OptimizerSpec optimizer, Origin penalty) => optimizer switch
    {
        AdamSpec { Origin.IsWritten: false } => new DefinitionFix(FixKind.ReplaceAttribute, new Origin(penalty.Attribute), "AdamW"),
        AdamSpec => new DefinitionFix(FixKind.RenameAttribute, optimizer.Origin, "AdamW").And(DefinitionFix.Remove(penalty)),
        _ => DefinitionFix.Remove(penalty),
    };
}
