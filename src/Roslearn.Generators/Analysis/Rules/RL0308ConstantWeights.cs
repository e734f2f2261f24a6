using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0308: weights that start equal and stay equal.</summary>
internal sealed class RL0308ConstantWeights : AdviceRule
{
    private const string Id = "RL0308";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Constant weights",
        messageFormat: "Equal initial weights keep all units identical",
        RuleCategory.Architecture,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Units with the same weights get the same gradient and remain the same unit.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        // A network without hidden layers is convex, and may start anywhere.
        if (spec.Initializer is { } initializer && (Initializer)initializer.Value == Initializer.Zeros && spec.Layers.Any(layer => !layer.IsFollower()))
        {
            yield return new Finding(
                initializer.Origin,
                [],
                new[] { DefinitionFix.Replace(initializer.Origin, Initializer.HeNormal), DefinitionFix.Replace(initializer.Origin, Initializer.GlorotUniform) });
        }
    }
}
