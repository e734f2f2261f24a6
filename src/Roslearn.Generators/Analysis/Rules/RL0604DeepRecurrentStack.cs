using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0604: more recurrent layers than usually help.</summary>
internal sealed class RL0604DeepRecurrentStack : AdviceRule
{
    private const string Id = "RL0604";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Deep recurrent stack",
        messageFormat: "{0} stacked recurrent layers are rarely needed; 2 or 3 usually suffice",
        RuleCategory.Sequences,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A recurrent layer is deep already, over the steps.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 3);

    private const int Good = 2;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options)
    {
        RecurrentSpec[] stack = spec.Layers.OfType<RecurrentSpec>().ToArray();
        int maximum = options.Count(Maximum);
        if (stack.Length > maximum)
        {
            RecurrentSpec first = stack[maximum];
            bool isOneGroup = first.Repeat.IsWritten && stack.All(layer => layer.Repeat == first.Repeat);
            yield return new Finding(
                first.Repeat.IsWritten ? first.Repeat : first.Origin,
                new[] { DefinitionText.Number(stack.Length) },
                isOneGroup ? new[] { DefinitionFix.Replace(first.Repeat, Math.Min(Good, maximum)) } : []);
        }
    }
}
