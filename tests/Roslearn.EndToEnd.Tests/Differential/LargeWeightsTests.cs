using EndToEnd.Definitions;

namespace EndToEnd.Differential;

/// <summary>Weights of 256 KB and more, which the random definitions do not have: their input gradients read them without a transposed copy, in panels.</summary>
public class LargeWeightsTests
{
    [Fact]
    public void LargeWeights_MatchTheReference()
    {
        Definition[] definitions =
        [
            Define(0, 5, batchRows: 9, Specs.Hidden(300), Specs.Hidden(250)),
            Define(1, 8, batchRows: 16, Specs.Hidden(257, Activation.Sigmoid), Specs.Hidden(259, Activation.Tanh), Specs.Hidden(272)),
            Define(2, 512, batchRows: 1, Specs.Hidden(263, Activation.Gelu), Specs.Dropout(0.3), Specs.Hidden(512, Activation.Linear)),
            Define(3, 600, batchRows: 21, Specs.Hidden(520, Activation.Elu), Specs.LayerNorm(), Specs.Hidden(130)),
        ];

        DifferentialTests.Compare(definitions, checkOverflow: false);
    }

    /// <param name="index">Tells the definitions apart.</param>
    /// <param name="batchSize">What the update is planned for.</param>
    /// <param name="batchRows">The examples of the batches.</param>
    /// <param name="layers">All but the head.</param>
    private static Definition Define(int index, int batchSize, int batchRows, params LayerSpec[] layers)
    {
        ModelSpec spec = Specs.Model([7], layers, Specs.Classes(4), Specs.Adam(), Specs.Training(0.001, batchSize), $"Large{index}");
        return new Definition(spec, (TextStyle)0, batchRows, Seed: index);
    }
}
