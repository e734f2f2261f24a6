using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0106: a schedule whose first change comes after the end.</summary>
internal sealed class RL0106DecayNeverHappens : AdviceRule
{
    private const string Id = "RL0106";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Decay never happens",
        messageFormat: "The first decay at epoch {0} is never reached",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The training ends before the schedule changes the learning rate for the first time.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        int epochs = spec.Training.Epochs.Value;
        int third = epochs / 3;
        (Origin origin, long first, DefinitionFix fix) = spec.Training.Schedule switch
        {
            StepDecaySpec step => (step.EveryEpochs.Origin, step.EveryEpochs.Value, DefinitionFix.Replace(step.EveryEpochs.Origin, third)),
            MultiStepDecaySpec steps => (steps.Milestones[0].Origin, steps.Milestones[0].Value, Milestones(steps, epochs)),
            ReduceOnPlateauSpec plateau => (
                plateau.Patience.IsWritten ? plateau.Patience.Origin : plateau.Origin,
                (long)plateau.Patience.Value + EpochsAroundPatience,
                DefinitionFix.Replace(plateau.Origin with { Argument = nameof(plateau.Patience) }, third)),
            _ => (Origin.None, 0L, DefinitionFix.Add("")),
        };
        if (origin.IsWritten && first >= epochs)
        {
            yield return new Finding(origin, new[] { DefinitionText.Grouped(first) }, third > 0 && third + EpochsAroundPatience < epochs ? new[] { fix } : []);
        }
    }

    /// <summary>A plateau begins after one epoch that sets the mark, and ends with one more than its patience.</summary>
    private const int EpochsAroundPatience = 2;

    /// <summary>As many milestones as there were, spread over the training.</summary>
    private static DefinitionFix Milestones(MultiStepDecaySpec steps, int epochs)
    {
        int parts = steps.Milestones.Count + 1;
        IEnumerable<int> milestones = Enumerable.Range(1, parts - 1).Select(part => Math.Max(1, (int)((long)epochs * part / parts))).Distinct();
        return new DefinitionFix(
            FixKind.ReplaceAttribute,
            steps.Origin,
            steps.Name + "(" + string.Join(", ", new[] { DefinitionText.Number(steps.Factor.Value) }.Concat(milestones.Select(DefinitionText.Number))) + ")");
    }
}
