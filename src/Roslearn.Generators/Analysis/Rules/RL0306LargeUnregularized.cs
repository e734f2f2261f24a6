using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0306: a large network that nothing keeps from learning by heart.</summary>
internal sealed class RL0306LargeUnregularized : AdviceRule
{
    private const string Id = "RL0306";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Large and unregularised",
        messageFormat: "{0} parameters can memorise the training set",
        RuleCategory.Architecture,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A network with more parameters than there is data to determine them fits the noise as well.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Minimum = Threshold.Count(Id, "min", 1_000_000);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Minimum];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (graph.ParameterCount < options.Count(Minimum) || IsRegularized(spec) || RL0801DominantLayer.Applies(graph, options))
        {
            yield break;
        }

        LayerInfo largest = graph.Layers.OrderByDescending(layer => layer.Parameters).First();
        yield return new Finding(largest.Origin, new[] { DefinitionText.Grouped(graph.ParameterCount) }, Fixes(spec, largest).ToEquatable());
    }

    private static bool IsRegularized(ModelSpec spec) =>
        spec.Training.L2.Value > 0
        || spec.Training.EarlyStopping is not null
        || spec.Regularization.L1 is { Value: > 0 }
        || spec.Regularization.MaxNorm is not null
        || spec.Optimizer is AdamWSpec { WeightDecay.Value: > 0 } or LionSpec { WeightDecay.Value: > 0 }
        || spec.Layers.Any(layer => layer is DropoutSpec { Rate: > 0 });

    private static IEnumerable<DefinitionFix> Fixes(ModelSpec spec, LayerInfo largest)
    {
        if (spec.Layers.OfType<HiddenSpec>().FirstOrDefault(layer => layer.Origin == largest.Origin) is { } hidden)
        {
            yield return new DefinitionFix(FixKind.InsertAfter, new Origin(hidden.Origin.Attribute), "Dropout(" + DefinitionText.Number(Defaults.Dropout) + ")");
        }

        yield return spec.Optimizer switch
        {
            AdamSpec { Origin.IsWritten: false } => DefinitionFix.Add("AdamW"),
            AdamSpec adam => new DefinitionFix(FixKind.RenameAttribute, adam.Origin, "AdamW"),
            _ => DefinitionFix.Add("L2(" + DefinitionText.Number(Defaults.L2) + ")"),
        };
        if (largest.Origin.Attribute != spec.Head!.Origin.Attribute && largest.Output.Size > 1)
        {
            yield return DefinitionFix.Replace(largest.Origin, largest.Output.Size / 2);
        }
    }
}
