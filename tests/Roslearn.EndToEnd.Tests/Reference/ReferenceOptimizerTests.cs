using EndToEnd.Definitions;
using Roslearn.Reference;
using Roslearn.Reference.Optimizers;

namespace EndToEnd.Reference;

/// <summary>
/// Three steps on f = ½·x² from x = 1; the values were confirmed to 12 digits with PyTorch's own optimizers (TorchSharp 0.107), but for
/// Lion's, which it does not have.
/// </summary>
public class ReferenceOptimizerTests
{
    [Theory]
    [MemberData(nameof(CheckValues.Names), MemberType = typeof(CheckValues))]
    public void ThreeSteps_GiveCheckValue(string name)
    {
        CheckValue check = CheckValues.Of(name);
        Optimizer optimizer = OptimizerTable.Of(check.Optimizer, isWeight: true);
        double[] x = [1];
        for (int step = 0; step < 3; step++)
        {
            optimizer.Step(x, [x[0]], check.LearningRate);
        }

        Assert.Equal(check.Expected, x[0], 5e-13);
    }

    [Fact]
    public void ShrinkingGradients_MakeAmsGradStepLessThanAdam()
    {
        double[] adam = [1], amsGrad = [1];
        var byAdam = new Adam(beta2: 0.5);
        var byAmsGrad = new AmsGrad(beta2: 0.5);
        foreach (double gradient in (double[])[4, 1, 0.25])
        {
            byAdam.Step(adam, [gradient], 0.1);
            byAmsGrad.Step(amsGrad, [gradient], 0.1);
        }

        // v = 8, 4.5, 2.28125 and its greatest 8; m = 0.4, 0.46, 0.439; corrections 0.1, 0.19, 0.271 and 0.5, 0.75, 0.875.
        Assert.Equal(1 - Moved(8, 4.5, 2.28125), adam[0], 1e-8);
        Assert.Equal(1 - Moved(8, 8, 8), amsGrad[0], 1e-8);

        static double Moved(double first, double second, double third) => 0.1 * (
            (0.4 / 0.1 / Math.Sqrt(first / 0.5)) + (0.46 / 0.19 / Math.Sqrt(second / 0.75)) + (0.439 / 0.271 / Math.Sqrt(third / 0.875)));
    }

    [Fact]
    public void Dampening_SparesTheFirstStep()
    {
        double[] x = [1];
        var sgd = new Sgd(momentum: 0.5, dampening: 0.25);
        sgd.Step(x, [1], 0.1);
        sgd.Step(x, [1], 0.1);
        Assert.Equal(1 - 0.1 - (0.1 * (0.5 + 0.75)), x[0], 1e-15);
    }

    [Fact]
    public void L2_PullsWeightsButNotBiases()
    {
        var network = new ReferenceNetwork(Specs.Model(1, [], Specs.Output(1)));
        network["output.weight"].Values[0] = 2;
        network["output.bias"].Values[0] = 2;
        new ReferenceTrainer(network, Specs.Sgd(momentum: 0)).Step(learningRate: 0.5, l2: 0.1);
        Assert.Equal(2 - (0.5 * 0.1 * 2), network["output.weight"].Values[0], 1e-15);
        Assert.Equal(2, network["output.bias"].Values[0]);
    }
}
