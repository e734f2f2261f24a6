using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0502: a pool that keeps one value of a great many.</summary>
internal sealed class RL0502LargePool : AdviceRule
{
    private const string Id = "RL0502";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Large pool",
        messageFormat: "{0} keeps one value of {1}, which usually discards too much",
        RuleCategory.Convolution,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "What a pool leaves out is lost to all layers behind it; several small pools with layers between them lose less.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 3);

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum];

    /// <summary>Whether the rule speaks, and so others about what the pool leaves out do not.</summary>
    public static bool Applies(PoolSpec pool, WindowLayer layer, RuleOptions options)
    {
        long maximum = options.Count(Maximum);
        return Kept(pool, layer) > maximum * maximum && (layer.Rows.Output > 1 || layer.Columns.Output > 1);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from found in WindowLayer.Written<PoolSpec>(spec, graph, (pool, layer) => Applies(pool, layer, options))
        let size = DefinitionFix.Replace(found.Spec.Origin with { Argument = "size" }, Math.Min(Defaults.PoolSize, options.Count(Maximum)))
        select new Finding(
            found.Spec.Size.IsWritten ? found.Spec.Size.Origin : found.Spec.Origin,
            new[] { found.Spec.Text, DefinitionText.Grouped(Kept(found.Spec, found.Layer)) },
            new[] { found.Spec.StrideSetting.IsWritten ? size.And(DefinitionFix.RemoveArgument(found.Spec.StrideSetting.Origin)) : size });

    /// <summary>Of how many values one is kept. Windows that overlap keep more; a stride beyond the window is another rule's business.</summary>
    private static long Kept(PoolSpec pool, WindowLayer layer)
    {
        long side = Math.Min(pool.Stride, pool.Size.Value);
        return layer.Map.IsSequence ? side : side * side;
    }
}
