using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0504: a pool whose windows do not cover the map to its end.</summary>
internal sealed class RL0504UnevenPool : AdviceRule
{
    private const string Id = "RL0504";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Uneven pool",
        messageFormat: "{0} drops the last {1} of the {2}",
        RuleCategory.Convolution,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Where the windows of a pool do not fill the map, what is left over at its end goes nowhere.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from found in WindowLayer.Written<PoolSpec>(spec, graph, (pool, layer) => Applies(pool, layer, graph, options))
        let pool = found.Spec
        select new Finding(
            pool.Origin,
            new[] { pool.Text, Dropped(found.Layer), found.Layer.Map.Places },
            new[] { DefinitionFix.Replace(pool.Origin with { Argument = nameof(Padding) }, Padding.Same) });

    /// <summary>A pool that is too large or leaves gaps has another rule, which says what to do first.</summary>
    private static bool Applies(PoolSpec pool, WindowLayer layer, LayerGraph graph, RuleOptions options) =>
        (Left(layer.Rows) > 0 || Left(layer.Columns) > 0)
        && !CutsBorders(graph, layer.Node.Input)
        && !RL0502LargePool.Applies(pool, layer, options)
        && !RL0503SkippedPlaces.Applies(layer);

    /// <summary>
    /// Whether a convolution without padding made the map: its border was given up before, value by value, and what is left of it counts for less
    /// than the rest. Nearly all published networks of this kind leave out a row somewhere.
    /// </summary>
    private static bool CutsBorders(LayerGraph graph, int value)
    {
        while (value > 0 && graph.Nodes[value - 1] is { Operation: not Pool } node)
        {
            if (WindowLayer.Of(node.Operation) is { Columns: { Span: > 1 } window })
            {
                return window.Padded == window.Input;
            }

            value = node.Input;
        }

        return false;
    }

    /// <summary>The places after the last window.</summary>
    private static int Left(Window window) => (window.Padded - window.Span) % window.Stride;

    private static string Dropped(WindowLayer layer) => (Left(layer.Rows), Left(layer.Columns)) switch
    {
        (_, var steps) when layer.Map.IsSequence => Count(steps, "step"),
        (var rows, 0) => Count(rows, "row"),
        (0, var columns) => Count(columns, "column"),
        (1, 1) => "row and column",
        (var rows, var columns) when rows == columns => DefinitionText.Number(rows) + " rows and columns",
        (var rows, var columns) => Count(rows, "row") + " and " + Count(columns, "column"),
    };

    private static string Count(int count, string what) => count == 1 ? what : DefinitionText.Number(count) + " " + what + "s";
}
