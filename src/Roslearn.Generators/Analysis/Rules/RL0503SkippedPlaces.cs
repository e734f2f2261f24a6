using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0503: a window that jumps over places which it never looks at.</summary>
internal sealed class RL0503SkippedPlaces : AdviceRule
{
    private const string Id = "RL0503";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Skipped pixels",
        messageFormat: "Stride {0} never looks at some of the input of {1}",
        RuleCategory.Convolution,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A window that moves by more than it looks at leaves gaps.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    /// <summary>Whether the rule speaks, and so others about what is left out do not.</summary>
    public static bool Applies(WindowLayer layer) => layer.Columns.Size > 1 && (Skips(layer.Rows) || Skips(layer.Columns));

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        WindowLayer.Written<ConvolutionSpec>(spec, graph, (_, layer) => Applies(layer))
            .Select(found => Of(found.Layer, found.Spec.Stride.Origin, found.Spec.Text))
            .Concat(WindowLayer.Written<PoolSpec>(spec, graph, (_, layer) => Applies(layer))
                .Select(found => Of(found.Layer, found.Spec.StrideSetting.Origin, found.Spec.Text)));

    private static Finding Of(WindowLayer layer, Origin stride, string text) => new(
        stride,
        new[] { DefinitionText.Number(layer.Columns.Stride), text },
        new[] { DefinitionFix.Replace(stride, WithoutGaps(layer.Columns)) });

    /// <summary>The largest smaller stride that leaves none: the kernel, unless it is dilated.</summary>
    private static int WithoutGaps(Window window) => Enumerable.Range(1, window.Stride - 1).Last(stride => !HasGaps(window, stride));

    private static bool Skips(Window window) => window.Output > 1 && HasGaps(window, window.Stride);

    /// <summary>Place i is looked at when i mod stride is the place of one of the window's taps mod stride: all remainders have to be there.</summary>
    private static bool HasGaps(Window window, int stride) =>
        Enumerable.Range(0, window.Size).Select(tap => tap * window.Dilation % stride).Distinct().Count() < stride;
}
