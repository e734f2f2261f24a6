using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0606: an embedding wider than what it embeds.</summary>
internal sealed class RL0606WideEmbedding : AdviceRule
{
    private const string Id = "RL0606";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Embedding too wide",
        messageFormat: "Dimension {0} is no smaller than the vocabulary; try {1}",
        RuleCategory.Sequences,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "As many dimensions as tokens could tell all tokens apart without learning anything.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from embedding in spec.Layers.OfType<EmbeddingSpec>()
        let vocabulary = spec.Input!.Vocabulary!.Value.Value
        let better = Defaults.EmbeddingDimension(vocabulary)
        where embedding.Dimension >= vocabulary && better < embedding.Dimension
        select new Finding(
            embedding.Origin,
            new[] { DefinitionText.Grouped(embedding.Dimension), DefinitionText.Grouped(better) },
            new[] { DefinitionFix.Replace(embedding.Origin, better) });
}
