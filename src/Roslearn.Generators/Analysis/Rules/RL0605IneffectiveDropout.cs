using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0605: dropout between the layers of a recurrent attribute that has one.</summary>
internal sealed class RL0605IneffectiveDropout : AdviceRule
{
    private const string Id = "RL0605";
    private const int Enough = 2;

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Ineffective dropout",
        messageFormat: "Dropout acts between the recurrent layers of its attribute, but there is only one",
        RuleCategory.Sequences,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The argument drops outputs between stacked layers, not after the last one.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from layers in spec.Layers.OfType<RecurrentSpec>().GroupBy(layer => layer.Origin.Attribute)
        let only = layers.First()
        where layers.Count() == 1 && only.Dropout is { IsWritten: true, Value: > 0 }
        select new Finding(only.Dropout.Origin, [], new[] { DefinitionFix.RemoveArgument(only.Dropout.Origin), Stack(only) });

    private static DefinitionFix Stack(RecurrentSpec layer) => layer.Repeat.IsWritten
        ? DefinitionFix.Replace(layer.Repeat, Enough)
        : new DefinitionFix(FixKind.InsertAfter, new Origin(layer.Origin.Attribute), "Layers(" + DefinitionText.Number(Enough) + ")");
}
