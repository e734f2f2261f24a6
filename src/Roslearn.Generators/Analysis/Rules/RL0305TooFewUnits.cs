using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0305: a last hidden layer narrower than the classes it should tell apart.</summary>
internal sealed class RL0305TooFewUnits : AdviceRule
{
    private const string Id = "RL0305";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Too few units",
        messageFormat: "{0} hidden units may be too few for {1} outputs",
        RuleCategory.Architecture,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Classes that have to be told apart by fewer numbers than there are classes share directions.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold MaximumClasses = Threshold.Count(Id, "max_classes", 100);

    private const int FewestClasses = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [MaximumClasses];

    /// <summary>Whether a layer of this width is too narrow, so that rules about what is left of it need not speak.</summary>
    public static bool Applies(ModelSpec spec, int units, RuleOptions options) => IsJudged(spec, options) && units < spec.Head!.Size;

    /// <summary>Whether units are compared with classes at all: not with two, and not with a thousand words, which share directions for good reason.</summary>
    public static bool IsJudged(ModelSpec spec, RuleOptions options) =>
        spec.Head is ClassesSpec { Size: >= FewestClasses } head && head.Size <= options.Count(MaximumClasses);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (spec.Layers.LastOrDefault(layer => !layer.IsFollower()) is HiddenSpec last && Applies(spec, last.Units, options))
        {
            int outputs = spec.Head!.Size;
            yield return new Finding(
                last.Origin,
                new[] { DefinitionText.Grouped(last.Units), DefinitionText.Grouped(outputs) },
                2L * outputs <= Domains.Width.Maximum ? new[] { DefinitionFix.Replace(last.Origin, 2 * outputs) } : []);
        }
    }
}
