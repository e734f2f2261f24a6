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
                Pool(spec, graph, layer).Concat(Halve(spec, layer)).ToEquatable());
        }
    }

    /// <summary>A pool before the layer, where it reads a picture: a quarter of the weights. A repetition above the layer stays with it.</summary>
    private static IEnumerable<DefinitionFix> Pool(ModelSpec spec, LayerGraph graph, LayerInfo layer)
    {
        Node dense = graph.Nodes.First(node => node.Layer == layer.Name && node.Operation is Linear);
        if (Map.Of(graph.ShapeOf(dense.Input)) is { IsSequence: false } map && Math.Min(map.Height, map.Width) >= Defaults.PoolSize)
        {
            Origin repeat = spec.Layers.FirstOrDefault(candidate => candidate.Origin == layer.Origin)?.Repeat ?? Origin.None;
            int first = repeat.IsWritten ? Math.Min(repeat.Attribute, layer.Origin.Attribute) : layer.Origin.Attribute;
            yield return new DefinitionFix(FixKind.InsertBefore, new Origin(first), $"MaxPool({DefinitionText.Number(Defaults.PoolSize)})");
        }
    }

    /// <summary>Half the units; how many outputs there are is not for choice.</summary>
    private static IEnumerable<DefinitionFix> Halve(ModelSpec spec, LayerInfo layer) =>
        layer.Origin.Attribute == spec.Head!.Origin.Attribute ? [] : [DefinitionFix.Replace(layer.Origin, Math.Max(1, layer.Output.Size / 2))];

    private static LayerInfo? Dominant(LayerGraph graph, RuleOptions options)
    {
        var dense = new HashSet<string>(graph.Nodes.Where(node => node.Operation is Linear).Select(node => node.Layer), StringComparer.Ordinal);
        LayerInfo? largest = graph.Layers.Where(layer => dense.Contains(layer.Name)).OrderByDescending(layer => layer.Parameters).FirstOrDefault();
        return largest?.Parameters > options.Count(Maximum) ? largest : null;
    }
}
