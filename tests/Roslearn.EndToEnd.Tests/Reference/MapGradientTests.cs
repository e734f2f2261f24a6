using EndToEnd.Definitions;

namespace EndToEnd.Reference;

/// <summary>The gradients of everything that works on maps against central differences.</summary>
public class MapGradientTests
{
    private const double Tolerance = 1e-8;

    /// <summary>Normalised by deviations of a few numbers, which may be small, a loss has large third derivatives.</summary>
    private const double NormalizedTolerance = 1e-7;

    private static readonly int[] Picture = [5, 4, 2];

    private static readonly int[] Series = [9, 2];

    public static TheoryData<ConvolutionKind, int, int, int, Padding> Convolutions()
    {
        var cases = new TheoryData<ConvolutionKind, int, int, int, Padding>();
        foreach (ConvolutionKind kind in Enum.GetValues<ConvolutionKind>())
        {
            foreach (Padding padding in Enum.GetValues<Padding>())
            {
                cases.Add(kind, 1, 1, 1, padding);
                cases.Add(kind, 3, 1, 1, padding);
                cases.Add(kind, 2, 2, 1, padding);
                cases.Add(kind, 2, 1, 2, padding);
                cases.Add(kind, 2, 3, 3, padding);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Convolutions))]
    public void EveryConvolution_GradientEqualsCentralDifference(ConvolutionKind kind, int kernel, int stride, int dilation, Padding padding)
    {
        LayerSpec layer = Specs.Convolution(3, kernel, stride, padding, dilation, Activation.Tanh, kind);
        AssertGradients(kind, [layer, Specs.Hidden(3, Activation.Tanh)]);
        AssertGradients(kind, [Specs.Convolution(3, 2, padding: Padding.Same, activation: Activation.Softmax, kind: kind), Specs.Dropout(0.3), layer]);
    }

    [Theory]
    [InlineData(PoolKind.Max, 2, 0, Padding.Valid)]
    [InlineData(PoolKind.Max, 3, 1, Padding.Same)]
    [InlineData(PoolKind.Max, 2, 3, Padding.Same)]
    [InlineData(PoolKind.Average, 2, 0, Padding.Valid)]
    [InlineData(PoolKind.Average, 3, 1, Padding.Same)]
    [InlineData(PoolKind.Average, 2, 3, Padding.Same)]
    public void EveryPool_GradientEqualsCentralDifference(PoolKind kind, int size, int stride, Padding padding)
    {
        foreach (ConvolutionKind convolution in new[] { ConvolutionKind.Conv1D, ConvolutionKind.Conv2D })
        {
            LayerSpec first = Specs.Convolution(3, 2, padding: Padding.Same, activation: Activation.Tanh, kind: convolution);
            LayerSpec pool = Specs.Pool(kind, size, stride, padding);
            AssertGradients(convolution, [first, pool]);
            AssertGradients(convolution, [pool, first, Specs.GlobalPool(kind), Specs.Hidden(3, Activation.Tanh)]);
        }
    }

    /// <summary>Groups that end with and without an activation, one after the other, with pools, dropout and both normalisations inside.</summary>
    [Theory]
    [InlineData(ConvolutionKind.Conv1D, Activation.Linear)]
    [InlineData(ConvolutionKind.Conv1D, Activation.Gelu)]
    [InlineData(ConvolutionKind.Conv2D, Activation.ReLU)]
    [InlineData(ConvolutionKind.SeparableConv2D, Activation.Tanh)]
    public void ResidualGroups_GradientEqualsCentralDifference(ConvolutionKind kind, Activation end)
    {
        LayerSpec same = Specs.Convolution(3, 2, padding: Padding.Same, activation: Activation.Tanh, kind: kind);
        LayerSpec start = new ResidualStartSpec(Origin.None, Origin.None), last = new ResidualEndSpec((int)end, Origin.None, Origin.None);
        AssertGradients(kind, [same, start, same, Specs.Dropout(0.3), same, last, start, Specs.Pool(PoolKind.Max, 2, 1, Padding.Same), last]);
        AssertGradients(kind, [same, start, Specs.BatchNorm(), same, last, start, same, Specs.LayerNorm(), last, Specs.GlobalPool(PoolKind.Average)]);
    }

    /// <summary>Each channel over all rows and places, each place over its channels.</summary>
    [Theory]
    [InlineData(ConvolutionKind.Conv1D)]
    [InlineData(ConvolutionKind.Conv2D)]
    public void NormalizedMaps_GradientEqualsCentralDifference(ConvolutionKind kind)
    {
        LayerSpec convolution = Specs.Convolution(3, 2, activation: Activation.Linear, kind: kind);
        AssertGradients(kind, [convolution, Specs.BatchNorm(), Specs.Activate(Activation.Tanh), Specs.Pool(PoolKind.Average, 2)]);
        AssertGradients(kind, [Specs.BatchNorm(), convolution, Specs.LayerNorm(), Specs.Activate(Activation.Sigmoid), Specs.BatchNorm()]);
    }

    private static void AssertGradients(ConvolutionKind kind, LayerSpec[] layers)
    {
        ModelSpec spec = Specs.Model(kind == ConvolutionKind.Conv1D ? Series : Picture, layers, Specs.Classes(3));
        bool isNormalized = layers.Any(layer => layer is BatchNormSpec);
        foreach (bool isTraining in isNormalized ? new[] { true, false } : [true])
        {
            CentralDifferences.AssertGradients(spec, layers.Length, isNormalized ? NormalizedTolerance : Tolerance, rows: 3, isTraining);
        }
    }
}
