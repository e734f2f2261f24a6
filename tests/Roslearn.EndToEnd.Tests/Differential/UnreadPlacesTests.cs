using EndToEnd.Definitions;

namespace EndToEnd.Differential;

/// <summary>Maps whose last rows and columns no window looks at, so that they are not made, against the reference, which makes them.</summary>
public class UnreadPlacesTests
{
    private static readonly LayerSpec[][] Fronts =
    [
        [Specs.Convolution(17, 3), Specs.Pool(PoolKind.Max, 2), Specs.Convolution(5, 2), Specs.Pool(PoolKind.Max, 2)],
        [Specs.Convolution(4, 3, padding: Padding.Same, activation: Activation.Gelu), Specs.Pool(PoolKind.Average, 3), Specs.Convolution(6, 2, activation: Activation.Linear)],
        [Specs.Convolution(3, 2), Specs.Convolution(16, 3, padding: Padding.Same, dilation: 2), Specs.Convolution(5, 2, stride: 3), Specs.Pool(PoolKind.Average, 2, 1, Padding.Same)],
        [Specs.Convolution(5, 3), Specs.Convolution(7, 3, kind: ConvolutionKind.SeparableConv2D), Specs.Pool(PoolKind.Max, 4)],
        [Specs.Convolution(6, 2), Specs.BatchNorm(), Specs.Activate(Activation.ReLU), Specs.Convolution(18, 2, stride: 2), Specs.Pool(PoolKind.Max, 2, 3)],
        [
            Specs.Convolution(4, 3), new ResidualStartSpec(Origin.None, Origin.None), Specs.Convolution(4, 3, padding: Padding.Same),
            new ResidualEndSpec((int)Activation.ReLU, Origin.None, Origin.None), Specs.Convolution(5, 2), Specs.Pool(PoolKind.Max, 2), Specs.GlobalPool(PoolKind.Average),
        ],
        [Specs.Pool(PoolKind.Max, 2, 1), Specs.Convolution(20, 3), Specs.Activate(Activation.Tanh), Specs.Pool(PoolKind.Average, 2), Specs.Dropout(0.3)],
        [Specs.Dropout(0.2), Specs.Convolution(4, 2), Specs.Dropout(0.2), Specs.Convolution(9, 1), Specs.Pool(PoolKind.Max, 5)],
        [Specs.Convolution(17, 3, activation: Activation.Linear), Specs.Dropout(0.2), Specs.Pool(PoolKind.Max, 2), Specs.Convolution(5, 2), Specs.Pool(PoolKind.Max, 2)],
    ];

    [Fact]
    public void UnreadPlaces_MakeNoDifference()
    {
        Definition[] definitions = [.. from height in new[] { 13, 14 } from front in Enumerable.Range(0, Fronts.Length) select Define(front, height)];

        DifferentialTests.Compare(definitions, checkOverflow: true);
    }

    private static Definition Define(int front, int height)
    {
        int index = (height * Fronts.Length) + front;
        LayerSpec[] layers = [.. Fronts[front], Specs.Hidden(9)];
        ModelSpec spec = Specs.Model([height, 12 + (front % 2), 1 + (front % 3)], layers, Specs.Classes(4), Specs.Adam(), Specs.Training(0.001, 8), $"Unread{index}");
        return new Definition(spec, (TextStyle)0, BatchRows: 1 + (index * 5 % 13), Seed: index);
    }
}
