using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0109: something written that changes nothing.</summary>
internal sealed class RL0109NoEffect : AdviceRule
{
    private const string Id = "RL0109";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "No effect",
        messageFormat: "{0} has no effect here: {1}",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What is written looks as if it did something, but nothing depends on it.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        LayersOnce(spec).Concat(NormalizedTwice(spec)).Concat(Head(spec.Head)).Concat(Optimizer(spec.Optimizer)).Concat(Schedule(spec)).Concat(Constraint(spec));

    private static IEnumerable<Finding> LayersOnce(ModelSpec spec) =>
        from layer in spec.Layers
        where layer.Repeat.IsWritten
        group layer by layer.Repeat into copies
        where copies.Count(layer => layer.Origin == copies.First().Origin) == 1
        select Attribute(copies.Key, DefinitionText.Attribute("Layers", [1]), "the layer is there once anyway");

    /// <summary>Two different ones in a row are no such case: one looks at the batch, the other at the example.</summary>
    private static IEnumerable<Finding> NormalizedTwice(ModelSpec spec) =>
        from pair in spec.Layers.Zip(spec.Layers.Skip(1), (first, second) => (First: first, Second: second))
        where pair.Second.IsNormalization() && pair.First.GetType() == pair.Second.GetType()
        group pair by pair.Second.Origin into copies
        select Attribute(copies.Key, DefinitionText.Attribute(copies.First().Second is BatchNormSpec ? "BatchNorm" : "LayerNorm"), "the values are normalised already");

    private static IEnumerable<Finding> Head(HeadSpec? head) => head is OutputSpec { Loss: not Loss.Huber, HuberDelta.IsWritten: true } output
        ? [Argument(output.HuberDelta.Origin, nameof(output.HuberDelta), "the loss is " + output.Loss)]
        : [];

    private static IEnumerable<Finding> Optimizer(OptimizerSpec optimizer) => optimizer is SgdSpec { Momentum.Value: 0, Dampening: { IsWritten: true, Value: > 0 } } sgd
        ? [Argument(sgd.Dampening.Origin, nameof(sgd.Dampening), "there is no momentum to dampen")]
        : [];

    private static IEnumerable<Finding> Schedule(ModelSpec spec)
    {
        Setting<double> rate = spec.Training.LearningRate;
        switch (spec.Training.Schedule)
        {
            case OneCycleSpec { MaximumRate: { } } when rate.IsWritten:
                yield return Attribute(rate.Origin, DefinitionText.Attribute("LearningRate"), "[OneCycle] has a maximum of its own");
                break;
            case OneCycleSpec { CycleMomentum: false } cycle:
                foreach ((Setting<double> momentum, string name) in new[] { (cycle.BaseMomentum, nameof(cycle.BaseMomentum)), (cycle.MaximumMomentum, nameof(cycle.MaximumMomentum)) })
                {
                    if (momentum.IsWritten)
                    {
                        yield return Argument(momentum.Origin, name, "CycleMomentum is false");
                    }
                }

                break;
            case CosineDecaySpec cosine when Holds(cosine.MinimumRate):
                yield return Flat(cosine, cosine.MinimumRate);
                break;
            case CosineRestartsSpec restarts when Holds(restarts.MinimumRate):
                yield return Flat(restarts, restarts.MinimumRate);
                break;
            case ReduceOnPlateauSpec plateau when Holds(plateau.MinimumRate):
                yield return Flat(plateau, plateau.MinimumRate);
                break;
        }

        bool Holds(Setting<double> minimum) => minimum.IsWritten && minimum.Value >= rate.Value;
    }

    private static Finding Flat(ScheduleSpec schedule, Setting<double> minimum) => new(
        minimum.Origin,
        new[] { DefinitionText.Attribute(schedule.Name), "its minimum rate is no lower than the learning rate" },
        new[] { DefinitionFix.RemoveArgument(minimum.Origin) });

    private static IEnumerable<Finding> Constraint(ModelSpec spec) =>
        spec.Regularization.MaxNorm is { } norm && spec.Layers.All(layer => layer.IsFollower())
            ? [Attribute(norm.Origin, DefinitionText.Attribute("MaxNorm"), "there is no hidden layer")]
            : [];

    private static Finding Attribute(Origin origin, string name, string reason) =>
        new(new Origin(origin.Attribute), new[] { name, reason }, new[] { DefinitionFix.Remove(origin) });

    private static Finding Argument(Origin origin, string name, string reason) =>
        new(origin, new[] { name, reason }, new[] { DefinitionFix.RemoveArgument(origin) });
}
