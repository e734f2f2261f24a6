using EndToEnd.Definitions;
using Roslearn.Reference.Activations;
using Roslearn.Reference.Losses;

namespace EndToEnd.Reference;

/// <summary>Formulas against values worked out by hand: a gradient check alone would accept any formula with its own derivative.</summary>
public class ReferenceValueTests
{
    [Theory]
    [InlineData(Activation.ReLU, 1.5, 1.5)]
    [InlineData(Activation.ReLU, -1.5, 0)]
    [InlineData(Activation.LeakyRelu, -1.5, -0.015)]
    [InlineData(Activation.Elu, -1, -0.6321205588285577)]
    [InlineData(Activation.Elu, 2, 2)]
    [InlineData(Activation.Gelu, 1, 0.8413447460685429)]
    [InlineData(Activation.Gelu, -2, -0.04550026389635842)]
    [InlineData(Activation.Silu, 1, 0.7310585786300049)]
    [InlineData(Activation.Tanh, 0.5, 0.46211715726000973)]
    [InlineData(Activation.Sigmoid, 0.5, 0.6224593312018546)]
    [InlineData(Activation.Linear, -3, -3)]
    public void Sum_GivesActivation(Activation activation, double z, double expected) =>
        Assert.Equal(expected, ActivationTable.Of(activation).Forward([z])[0], 1e-14);

    [Fact]
    public void Softmax_OfHugeSums_IsFinite() =>
        Assert.Equal([0, 0.5, 0.5], ActivationTable.Of(Activation.Softmax).Forward([-1000, 1000, 1000]));

    [Fact]
    public void CrossEntropy_OfThreeLogits_IsMinusLogProbability() =>
        Assert.Equal(2.4076059644443806, LossTable.Of(Specs.Classes(3)).Value([1, 2, 3], [0]), 1e-14);

    /// <summary>log Σ exp is 3.4076059644443806; the other differences are 1.4076... and 0.4076...</summary>
    [Fact]
    public void SmoothedAndWeightedCrossEntropy_IsPyTorchs()
    {
        Assert.Equal(2.30760596444438, LossTable.Of(Specs.Classes(3, labelSmoothing: 0.1)).Value([1, 2, 3], [0]), 1e-14);
        Assert.Equal(4.81521192888876, LossTable.Of(Specs.Classes(3, classWeights: [2, 1, 0.5])).Value([1, 2, 3], [0]), 1e-14);
        Assert.Equal(4.547911431851729, LossTable.Of(Specs.Classes(3, labelSmoothing: 0.1, classWeights: [2, 1, 0.5])).Value([1, 2, 3], [0]), 1e-14);
    }

    [Fact]
    public void WeightedBatch_IsDividedByItsWeights()
    {
        var network = new Roslearn.Reference.ReferenceNetwork(Specs.Model(1, [], Specs.Classes(2, classWeights: [3, 1])));
        network["output.bias"].Values[0] = 1;

        double first = Math.Log(1 + Math.Exp(-1)), second = Math.Log(1 + Math.E);
        Assert.Equal(((3 * first) + second) / 4, network.Loss([[0], [0]], [[0], [1]]), 1e-15);
    }

    [Theory]
    [InlineData(Loss.MeanSquaredError, 2.125)]
    [InlineData(Loss.MeanAbsoluteError, 1.25)]
    [InlineData(Loss.Huber, 0.8125)]
    public void Differences_GiveMeanOverOutputs(Loss loss, double expected) =>
        Assert.Equal(expected, LossTable.Of(Specs.Output(2, loss)).Value([1, 2], [0.5, 4]), 1e-14);

    [Fact]
    public void HuberDelta_MovesWhereSquareEnds() =>
        Assert.Equal(1.5 * (2 - 0.75), LossTable.Of(Specs.Output(1, Loss.Huber, huberDelta: 1.5)).Value([2], [4]), 1e-14);

    [Fact]
    public void BinaryCrossEntropy_OfModerateLogits_IsMeanOfLogs() =>
        Assert.Equal((0.31326168751822286 + 2.1269280110429727) / 2, Sigmoids(2).Value([1, 2], [1, 0]), 1e-14);

    [Fact]
    public void BinaryCrossEntropy_OfHugeLogits_IsFinite() =>
        Assert.Equal(500, Sigmoids(2).Value([1000, 1000], [1, 0]), 1e-12);

    private static LossFunction Sigmoids(int size) => LossTable.Of(Specs.Output(size, Loss.BinaryCrossEntropy, Activation.Sigmoid));
}
