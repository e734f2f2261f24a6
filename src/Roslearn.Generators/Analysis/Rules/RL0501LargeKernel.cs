using Microsoft.CodeAnalysis;
using Roslearn.Generators.Graph;
using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Analysis.Rules;

/// <summary>RL0501: a kernel whose work a few small ones do with fewer weights.</summary>
internal sealed class RL0501LargeKernel : AdviceRule
{
    private const string Id = "RL0501";

    private static readonly DiagnosticDescriptor Wording = new(
        Id,
        title: "Large kernel",
        messageFormat: "A {0}×{0} kernel has {1} weights for each pair of channels; {2} stacked 3×3 kernels see as much with {3}",
        RuleCategory.Convolution,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Stacked small kernels see the same part of the picture with fewer weights and more non-linearity.",
        helpLinkUri: HelpLink.To(Id));

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Wording;

    private static readonly Threshold Maximum = Threshold.Count(Id, "max", 5);

    private static readonly Threshold MaximumFirst = Threshold.Count(Id, "max_first", 7);

    private const int Small = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<Threshold> Thresholds => [Maximum, MaximumFirst];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Find(ModelSpec spec, LayerGraph graph, RuleOptions options) =>
        from found in WindowLayer.Written<ConvolutionSpec>(spec, graph, (convolution, layer) => convolution.Kernel.Value > Limit(layer, options) && IsCheaper(convolution))
        let kernel = found.Spec.Kernel.Value
        let stacked = Stacked(found.Spec)
        select new Finding(
            found.Spec.Kernel.Origin,
            new[]
            {
                DefinitionText.Number(kernel),
                DefinitionText.Grouped((long)kernel * kernel),
                DefinitionText.Number(stacked),
                DefinitionText.Grouped((long)stacked * Small * Small),
            },
            new[] { Fix(found.Spec, Limit(found.Layer, options)) });

    /// <summary>The largest usual kernel. The picture itself has few channels, so that a large one costs little there.</summary>
    private static int Limit(WindowLayer layer, RuleOptions options) => options.Count(layer.Node.Input == 0 ? MaximumFirst : Maximum);

    /// <summary>How many small kernels see as far: each sees one place more on each side.</summary>
    private static int Stacked(ConvolutionSpec convolution) => convolution.Kernel.Value / 2;

    /// <summary>
    /// Whether a stack has fewer weights. Along a sequence 9 places cost 9 weights and not 81; where each channel is filtered alone, nearly all weights are
    /// in the 1×1 behind it.
    /// </summary>
    private static bool IsCheaper(ConvolutionSpec convolution) =>
        convolution.Kind == ConvolutionKind.Conv2D && Stacked(convolution) * Small * Small < (long)convolution.Kernel.Value * convolution.Kernel.Value;

    /// <summary>The stack, where it makes a map of the same size: a stride would act in each of its layers.</summary>
    private static DefinitionFix Fix(ConvolutionSpec convolution, int limit) =>
        convolution.Stride.Value == 1 && !convolution.Repeat.IsWritten && convolution.Kernel.Value % 2 == 1
            ? DefinitionFix.Replace(convolution.Kernel.Origin, Small)
                .And(new DefinitionFix(FixKind.InsertAfter, new Origin(convolution.Origin.Attribute), $"Layers({DefinitionText.Number(Stacked(convolution))})"))
            : DefinitionFix.Replace(convolution.Kernel.Origin, limit);
}
