using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0801: one layer that holds most of the parameters.</summary>
internal sealed class RL0801DominantLayer : AdviceRule
{
    private const string Id = "RL0801";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Dominant dense layer",
        messageFormat: "{0} of {1} parameters are in one layer; pool first",
        RuleCategory.Cost,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A dense layer on a large image has a weight for every pixel and every unit.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 10_000_000);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <summary>Whether the rule speaks, and so others about the number of parameters do not.</summary>
    public static bool Applies(LayerGraph graph, RuleOptions options) => Dominant(graph, options) is not null;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (Dominant(graph, options) is { } layer)
        {
            yield return new Finding(
                layer.Origin,
                new[] { DefinitionText.Grouped(layer.Parameters), DefinitionText.Grouped(graph.ParameterCount) },
                layer.Origin.Attribute == spec.Head!.Origin.Attribute ? [] : new[] { DefinitionFix.Replace(layer.Origin, Math.Max(1, layer.Output.Size / 2)) });
        }
    }

    private static LayerInfo? Dominant(LayerGraph graph, RuleOptions options)
    {
        var dense = new HashSet<string>(graph.Nodes.Where(node => node.Operation is Linear).Select(node => node.Layer), StringComparer.Ordinal);
        LayerInfo? largest = graph.Layers.Where(layer => dense.Contains(layer.Name)).OrderByDescending(layer => layer.Parameters).FirstOrDefault();
        return largest?.Parameters > options.Count(Maximum) ? largest : null;
    }
}
