using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0112: two things that want to control the same.</summary>
internal sealed class RL0112CompetingSchedules : AdviceRule
{
    private const string Id = "RL0112";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Competing schedules",
        messageFormat: "{0} and {1} both control the {2}",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One cycle is laid out over the whole training: nothing else may change the rate or end the training.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        if (spec.Training.Schedule is not OneCycleSpec cycle)
        {
            yield break;
        }

        if (spec.Training.EarlyStopping is { } stopping)
        {
            yield return Of("EarlyStopping", stopping.Patience.Origin, cycle, "length of the training");
        }

        if (spec.Training.WarmUp is { } warmUp)
        {
            yield return Of("WarmUp", warmUp.Origin, cycle, "learning rate");
        }
    }

    private static Finding Of(string name, Origin origin, OneCycleSpec cycle, string controlled) => new(
        new Origin(origin.Attribute),
        new[] { DefinitionText.Attribute(name), DefinitionText.Attribute(cycle.Name), controlled },
        new[] { DefinitionFix.Remove(origin), DefinitionFix.Remove(cycle.Origin) });
}
