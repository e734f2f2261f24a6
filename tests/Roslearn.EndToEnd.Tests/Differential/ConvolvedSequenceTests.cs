using EndToEnd.Definitions;

namespace EndToEnd.Differential;

/// <summary>Recurrent layers over what convolutions and pools make of a sequence, against the reference.</summary>
public class ConvolvedSequenceTests
{
    private const int Steps = 11;

    private static readonly LayerSpec[][] Fronts =
    [
        [Convolution(5, 3), Specs.Dropout(0.3)],
        [Convolution(17, 2, Padding.Valid, stride: 2)],
        [Convolution(16, 5, activation: Activation.Gelu), Specs.Pool(PoolKind.Max, 2), Convolution(3, 2)],
        [Convolution(4, 3, activation: Activation.Linear), Specs.BatchNorm(), Specs.Activate(Activation.Tanh), Specs.Hidden(6, Activation.Tanh)],
        [Convolution(6, 2), new ResidualStartSpec(Origin.None, Origin.None), Convolution(6, 3), new ResidualEndSpec((int)Activation.ReLU, Origin.None, Origin.None)],
        [Specs.Pool(PoolKind.Average, 3, 1, Padding.Same), Convolution(33, Steps, Padding.Valid), Specs.LayerNorm()],
    ];

    /// <summary>Every beginning with every cell, in one direction and in both, with outputs for each step where the convolutions keep them.</summary>
    [Fact]
    public void ConvolvedSequences_EqualReference()
    {
        Definition[] definitions =
        [
            .. from front in Enumerable.Range(0, Fronts.Length)
               from cell in Enum.GetValues<RecurrentCell>()
               select Define(front, cell, (6 * (int)cell) + front),
        ];

        DifferentialTests.Compare(definitions, checkOverflow: true);
    }

    private static Definition Define(int front, RecurrentCell cell, int index)
    {
        bool keepsSteps = front is 0 or 3 or 4;
        HeadSpec head = Specs.Classes(3) with { IsPerStep = keepsSteps && index % 2 == 0 };
        LayerSpec[] layers = [.. Fronts[front], Specs.Recurrent(cell, 4 + index, isBidirectional: index % 3 == 0), .. index % 4 == 1 ? [Specs.Hidden(7)] : Array.Empty<LayerSpec>()];
        ModelSpec spec = Specs.Sequence(Steps, 3, null, layers, head, Specs.Adam(), Specs.Training(0.001, 8), $"Convolved{index}");
        return new Definition(spec, (TextStyle)0, BatchRows: 1 + (index * 5 % 13), Seed: index);
    }

    private static LayerSpec Convolution(int filters, int kernel, Padding padding = Padding.Same, int stride = 1, Activation activation = Activation.ReLU) =>
        Specs.Convolution(filters, kernel, stride, padding, activation: activation, kind: ConvolutionKind.Conv1D);
}
