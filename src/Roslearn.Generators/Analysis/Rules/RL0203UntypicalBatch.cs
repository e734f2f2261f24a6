using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0203: a batch size that is no power of two.</summary>
internal sealed class RL0203UntypicalBatch : AdviceRule
{
    private const string Id = "RL0203";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Untypical batch size",
        messageFormat: "{0} is not a typical batch size; the nearest is {1}",
        RuleCategory.Training,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Batch sizes are powers of two by convention, and so fill tiles and vectors.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<int> size = spec.Training.BatchSize;
        if (size.IsWritten && (size.Value & (size.Value - 1)) != 0 && !RL0202LargeBatch.Applies(spec, options))
        {
            int power = Math.Min((int)Math.Round(Math.Log(size.Value, 2)), LargestPower);
            int nearest = 1 << power;
            yield return new Finding(
                size.Origin,
                new[] { DefinitionText.Grouped(size.Value), DefinitionText.Grouped(nearest) },
                new[] { DefinitionFix.Replace(size.Origin, nearest) });
        }
    }

    private const int LargestPower = 30;
}
