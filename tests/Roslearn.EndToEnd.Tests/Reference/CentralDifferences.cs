using EndToEnd.Definitions;
using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Reference;

/// <summary>The reference's gradients against central differences of its own loss: f′(x) ≈ (f(x + h) − f(x − h)) / 2h.</summary>
public static class CentralDifferences
{
    /// <summary>The error of a central difference is about h² + 1e-16/h: smallest near 1e-5, at 1e-10 to 1e-11.</summary>
    private const double Step = 1e-5;

    /// <summary>Compares the derivative by every parameter, and by an input.</summary>
    /// <param name="spec">The network, of whose dropouts every fourth number becomes 0.</param>
    /// <param name="seed">Of parameters, batch and dropouts.</param>
    /// <param name="tolerance">How far apart they may be, in parts of a gradient above 1.</param>
    /// <param name="rows">Examples of the batch.</param>
    /// <param name="isTraining">Whether batch normalisations take the batch's statistics.</param>
    /// <param name="hasLengths">Whether sequences have lengths of their own.</param>
    public static void AssertGradients(ModelSpec spec, int seed, double tolerance, int rows = 6, bool isTraining = false, bool hasLengths = false)
    {
        var random = new Random(seed);
        var network = new ReferenceNetwork(spec) { IsTraining = isTraining };
        RandomParameters.Fill(network, random);
        MaskDropouts(network, rows, random);
        Batch batch = Batch.DrawAwayFromKinks(spec, rows, random, network, 1e-3, hasLengths);

        double[][] inputGradient = network.Backpropagate(batch.Inputs, batch.Targets);

        foreach (ReferenceParameter parameter in network.Parameters.Where(parameter => parameter.IsTrained))
        {
            for (int i = 0; i < parameter.Values.Length; i++)
            {
                AssertDerivative(network, batch, parameter.Values, i, parameter.Gradient[i], $"{parameter.Name}[{i}]", tolerance);
            }
        }

        if (spec.Input!.Vocabulary is null)
        {
            double[] row = batch.Inputs[rows / 2];
            for (int i = 0; i < row.Length; i++)
            {
                AssertDerivative(network, batch, row, i, inputGradient[rows / 2][i], $"input[{i}]", tolerance);
            }
        }
    }

    /// <summary>Compares the derivative by one number.</summary>
    public static void AssertDerivative(ReferenceNetwork network, Batch batch, double[] values, int index, double gradient, string name, double tolerance)
    {
        double value = values[index];
        values[index] = value + Step;
        double above = network.Loss(batch.Inputs, batch.Targets);
        values[index] = value - Step;
        double below = network.Loss(batch.Inputs, batch.Targets);
        values[index] = value;
        double difference = (above - below) / (2 * Step);
        Assert.True(Math.Abs(difference - gradient) <= tolerance * Math.Max(1, Math.Abs(gradient)), $"{name}: gradient {gradient:R}, central difference {difference:R}");
    }

    private static void MaskDropouts(ReferenceNetwork network, int rows, Random random)
    {
        foreach (DropoutLayer dropout in network.Dropouts)
        {
            dropout.Mask = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, dropout.Width).Select(_ => random.Next(4) == 0 ? 0 : 1.25).ToArray())];
        }
    }
}
