using EndToEnd.Definitions;
using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Reference;

/// <summary>The reference's normalisations: values worked out by hand, and gradients against central differences.</summary>
public class NormalizationReferenceTests
{
    private const double Tolerance = 1e-7;

    public static TheoryData<string> Orders => ["before", "after", "both", "input"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Gradients_EqualCentralDifferences(string order) =>
        CentralDifferences.AssertGradients(Specs.Model(4, Layers(order), Specs.Classes(3)), order.Length, Tolerance, rows: 7, isTraining: true);

    [Fact]
    public void BatchOfOne_HasTheGradientOfRunningStatistics()
    {
        ModelSpec spec = Specs.Model(3, [Specs.Hidden(4, Activation.Tanh), Specs.BatchNorm(), Specs.Hidden(3, Activation.Tanh)], Specs.Classes(3));
        var random = new Random(8);
        var network = new ReferenceNetwork(spec) { IsTraining = true };
        RandomParameters.Fill(network, random);
        Batch batch = Batch.Draw(spec, 1, random);
        double[] mean = [.. network["batchnorm1.running_mean"].Values];

        network.Backpropagate(batch.Inputs, batch.Targets);

        Assert.Equal(mean, network["batchnorm1.running_mean"].Values);
        ReferenceParameter weight = network["hidden1.weight"];
        CentralDifferences.AssertDerivative(network, batch, weight.Values, 2, weight.Gradient[2], weight.Name, Tolerance);
    }

    /// <summary>Means 2 and 20, biased variances 2/3 and 200/3, unbiased ones 1 and 100.</summary>
    [Fact]
    public void BatchNorm_OfThreeRows_IsPyTorchs()
    {
        var layer = new BatchNormLayer("norm", 2, momentum: 0.1, epsilon: 1e-5) { IsTraining = true };
        double[][] rows = [[1, 10], [2, 20], [3, 30]];
        layer.Parameters[0].Values.AsSpan().Fill(1);
        layer.Parameters[3].Values.AsSpan().Fill(1);

        double[][] outputs = layer.Forward(rows);
        layer.Observe();

        Assert.Equal(-1 / Math.Sqrt((2.0 / 3) + 1e-5), outputs[0][0], 1e-14);
        Assert.Equal(10 / Math.Sqrt((200.0 / 3) + 1e-5), outputs[2][1], 1e-14);
        Assert.Equal([0.2, 2], layer.Parameters[2].Values.Select(value => Math.Round(value, 12)));
        Assert.Equal([1, 10.9], layer.Parameters[3].Values.Select(value => Math.Round(value, 12)));

        layer.IsTraining = false;
        Assert.Equal((3 - 0.2) / Math.Sqrt(1 + 1e-5), layer.Forward(rows)[2][0], 1e-14);
    }

    /// <summary>Features 1, 2, 3, 6: mean 3, variance 3.5.</summary>
    [Fact]
    public void LayerNorm_OfFourFeatures_IsPyTorchs()
    {
        var layer = new LayerNormLayer("norm", 4, epsilon: 0.5);
        layer.Parameters[0].Values.AsSpan().Fill(2);
        layer.Parameters[1].Values.AsSpan().Fill(1);

        Assert.Equal([-1, 0, 1, 4], layer.Forward([[1, 2, 3, 6]])[0]);
    }

    private static LayerSpec[] Layers(string order) => order switch
    {
        "before" =>
        [
            Specs.Hidden(5, Activation.Linear), Specs.BatchNorm(), Specs.Activate(Activation.ReLU),
            Specs.Hidden(4, Activation.Linear), Specs.LayerNorm(), Specs.Activate(Activation.Gelu),
        ],
        "after" => [Specs.Hidden(5, Activation.Tanh), Specs.BatchNorm(), Specs.Hidden(4), Specs.LayerNorm()],
        "both" => [Specs.Hidden(6), Specs.BatchNorm(epsilon: 0.1), Specs.LayerNorm(), Specs.Hidden(5, Activation.Sigmoid), Specs.LayerNorm(), Specs.BatchNorm()],
        _ => [Specs.BatchNorm(), Specs.Hidden(5, Activation.Elu)],
    };
}
