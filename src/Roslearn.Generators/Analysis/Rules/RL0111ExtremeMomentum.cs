using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0111: a momentum that remembers too long.</summary>
internal sealed class RL0111ExtremeMomentum : AdviceRule
{
    private const string Id = "RL0111";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Extreme momentum",
        messageFormat: "{0} = {1} is extreme: {2}",
        RuleCategory.LearningRate,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A running mean with a factor close to 1 adds up many gradients that no longer hold.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Share(Id, "max", 0.99);

    private const string Momentum = "Momentum", Beta1 = "Beta1", Beta2 = "Beta2";

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        // Lion takes the sign of its mean: its step has one size whatever it remembers.
        if (spec.Optimizer is LionSpec)
        {
            yield break;
        }

        Dictionary<string, Hyperparameter> numbers = spec.Optimizer.Numbers.ToDictionary(number => number.Name);
        foreach (string name in new[] { Momentum, Beta1 })
        {
            if (numbers.TryGetValue(name, out Hyperparameter memory) && memory.Setting.IsWritten && memory.Setting.Value > options.Number(Maximum))
            {
                double factor = Math.Round(1 / (1 - memory.Setting.Value));
                yield return Of(memory, "it multiplies the effective step by about " + DefinitionText.Grouped((long)Math.Min(factor, long.MaxValue)));
                yield break;
            }
        }

        if (numbers.TryGetValue(Beta1, out Hyperparameter first)
            && numbers.TryGetValue(Beta2, out Hyperparameter second)
            && first.Setting.Value * first.Setting.Value >= Math.Sqrt(second.Setting.Value)
            && (first.Setting.IsWritten || second.Setting.IsWritten))
        {
            yield return Of(second.Setting.IsWritten ? second : first, "Beta1 squared is not below the root of Beta2, so the steps need not stay bounded");
        }
    }

    private static Finding Of(Hyperparameter number, string effect) => new(
        number.Setting.Origin,
        new[] { number.Name, DefinitionText.Number(number.Setting.Value), effect },
        new[] { DefinitionFix.Replace(number.Setting.Origin, number.Default) });
}
