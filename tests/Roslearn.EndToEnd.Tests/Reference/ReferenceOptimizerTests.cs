using EndToEnd.Definitions;
using Roslearn.Reference;
using Roslearn.Reference.Optimizers;

namespace EndToEnd.Reference;

/// <summary>Three steps on f = ½·x² from x = 1; the values were confirmed to 12 digits with PyTorch's own optimizers (TorchSharp 0.107).</summary>
public class ReferenceOptimizerTests
{
    [Fact]
    public void Sgd_GivesCheckValue() => Check(new Sgd(), 0.997002999000);

    [Fact]
    public void Momentum_GivesCheckValue() => Check(new Sgd(momentum: 0.9), 0.994394799000);

    [Fact]
    public void Nesterov_GivesCheckValue() => Check(new Sgd(momentum: 0.9, nesterov: true), 0.991964901141);

    [Fact]
    public void Adam_GivesCheckValue() => Check(new Adam(), 0.997000096080);

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

    private static void Check(Optimizer optimizer, double expected)
    {
        double[] x = [1];
        for (int step = 0; step < 3; step++)
        {
            optimizer.Step(x, [x[0]], 1e-3);
        }

        Assert.Equal(expected, x[0], 5e-13);
    }
}
