using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0601: a plain recurrent layer over a long sequence.</summary>
internal sealed class RL0601PlainRnn : AdviceRule
{
    private const string Id = "RL0601";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Plain RNN, long sequence",
        messageFormat: "A plain RNN rarely learns across {0} steps",
        RuleCategory.Sequences,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The gradient of a plain cell is multiplied by the same matrix at every step.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MaximumSteps = Threshold.Count(Id, "max_steps", 50);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MaximumSteps];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int steps = graph.Nodes.Select(node => node.Operation).OfType<Recur>().FirstOrDefault()?.Steps ?? 0;
        return steps <= options.Count(MaximumSteps) ? [] : spec.Layers
            .OfType<RecurrentSpec>()
            .Where(layer => layer.Cell == RecurrentCell.Rnn)
            .GroupBy(layer => layer.Origin.Attribute)
            .Select(layers => new Finding(
                new Origin(layers.Key),
                new[] { DefinitionText.Grouped(steps) },
                new[] { Instead(layers.First(), RecurrentCell.Lstm), Instead(layers.First(), RecurrentCell.Gru) }));
    }

    /// <summary>The other cells have activations of their own.</summary>
    private static DefinitionFix Instead(RecurrentSpec layer, RecurrentCell cell)
    {
        var rename = new DefinitionFix(FixKind.RenameAttribute, new Origin(layer.Origin.Attribute), cell.ToString());
        return layer.ActivationSetting.IsWritten ? rename.And(DefinitionFix.RemoveArgument(layer.ActivationSetting.Origin)) : rename;
    }
}
