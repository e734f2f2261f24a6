using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0303: several hidden layers of sigmoids.</summary>
internal sealed class RL0303DeepSigmoid : AdviceRule
{
    private const string Id = "RL0303";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Deep sigmoid",
        messageFormat: "Sigmoid in {0} hidden layers saturates and learns slowly",
        RuleCategory.Architecture,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The derivative of the sigmoid is at most a quarter, and its outputs are all positive.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MinimumLayers = Threshold.Count(Id, "min_layers", 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MinimumLayers];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        HiddenSpec[] sigmoids = spec.Layers.OfType<HiddenSpec>().Where(layer => layer.Activation == Activation.Sigmoid).ToArray();
        if (sigmoids.Length >= options.Count(MinimumLayers))
        {
            Origin[] written = sigmoids.Select(layer => layer.ActivationSetting.Origin).Distinct().ToArray();
            yield return new Finding(
                written[0],
                new[] { DefinitionText.Number(sigmoids.Length) },
                new[] { Everywhere(written, Activation.ReLU), Everywhere(written, Activation.Tanh) });
        }
    }

    private static DefinitionFix Everywhere(Origin[] written, Activation activation) => written
        .Skip(1)
        .Aggregate(DefinitionFix.Replace(written[0], activation), (fix, origin) => fix.And(DefinitionFix.Replace(origin, activation)));
}
