using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0202: a batch so large that the learning rate would have to follow.</summary>
internal sealed class RL0202LargeBatch : AdviceRule
{
    private const string Id = "RL0202";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Large batch",
        messageFormat: "Batch size {0} could result in worse accuracy unless the learning rate is rescaled and warmed up",
        RuleCategory.Training,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Large batches take fewer steps and tend to minima that generalise worse.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 512);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <summary>Whether the rule speaks, and so others about the batch size do not.</summary>
    public static bool Applies(ModelSpec spec, RuleOptions options) =>
        spec.Training is { WarmUp: null, Schedule: not OneCycleSpec } && spec.Training.BatchSize.Value > options.Count(Maximum);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        Setting<int> size = spec.Training.BatchSize;
        if (size.IsWritten && Applies(spec, options))
        {
            int warmUp = Math.Min(Defaults.WarmUpEpochs, spec.Training.Epochs.Value / 10);
            var fixes = new List<DefinitionFix> { DefinitionFix.Replace(size.Origin, Defaults.BatchSize), DefinitionFix.Replace(size.Origin, LargestOrdinary) };
            if (warmUp > 0 && warmUp < spec.Training.Epochs.Value)
            {
                fixes.Add(DefinitionFix.Add("WarmUp(" + DefinitionText.Number(warmUp) + ")"));
            }

            yield return new Finding(size.Origin, new[] { DefinitionText.Grouped(size.Value) }, fixes.ToEquatable());
        }
    }

    private const int LargestOrdinary = 256;
}
