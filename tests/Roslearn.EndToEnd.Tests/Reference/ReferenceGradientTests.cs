using EndToEnd.Definitions;
using Roslearn.Reference;
using Roslearn.Reference.Layers;

namespace EndToEnd.Reference;

/// <summary>The reference's gradients against central differences of its own loss: f′(x) ≈ (f(x + h) − f(x − h)) / 2h.</summary>
public class ReferenceGradientTests
{
    /// <summary>The error of a central difference is about h² + 1e-16/h: smallest near 1e-5, at 1e-10 to 1e-11.</summary>
    private const double Step = 1e-5;

    private const double Tolerance = 1e-8;

    /// <summary>The third derivative, which h² multiplies, grows with every step.</summary>
    private const double SequenceTolerance = 5e-8;

    public static TheoryData<Activation, int> Cases()
    {
        var cases = new TheoryData<Activation, int>();
        foreach (Activation hidden in LegalHeads.AllActivations)
        {
            for (int head = 0; head < Heads.Length; head++)
            {
                cases.Add(hidden, head);
            }
        }

        return cases;
    }

    private static readonly HeadSpec[] Heads = [.. LegalHeads.Of(3, huberDelta: 0.7), Specs.Classes(3, labelSmoothing: 0.3, classWeights: [0.5, 3, 1])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryActivationAndLoss_GradientEqualsCentralDifference(Activation hidden, int head)
    {
        AssertGradients(Specs.Model(4, [Specs.Dropout(0.2), Specs.Hidden(5, hidden), Specs.Dropout(0.5), Specs.Hidden(4, hidden)], Heads[head]), (100 * (int)hidden) + head);
    }

    [Theory]
    [InlineData(RecurrentCell.Rnn, Activation.Tanh)]
    [InlineData(RecurrentCell.Rnn, Activation.ReLU)]
    [InlineData(RecurrentCell.Lstm, Activation.Tanh)]
    [InlineData(RecurrentCell.Gru, Activation.Tanh)]
    public void EveryCell_GradientEqualsCentralDifference(RecurrentCell cell, Activation activation)
    {
        LayerSpec[] stack = [Specs.Recurrent(cell, 3, isBidirectional: true, activation), Specs.Dropout(0.3), Specs.Hidden(4, Activation.Tanh), Specs.Recurrent(cell, 5, false, activation)];
        foreach (bool isPerStep in new[] { false, true })
        {
            HeadSpec head = Specs.Classes(3, labelSmoothing: 0.1, classWeights: [0.5, 3, 1]) with { IsPerStep = isPerStep };
            AssertGradients(Specs.Sequence(4, 2, null, stack, head), (int)cell, hasLengths: true);
            AssertGradients(Specs.Sequence(4, 2, 7, [Specs.Embedding(2), .. stack, Specs.Recurrent(cell, 2, true, activation)], Specs.Output(2) with { IsPerStep = isPerStep }), (int)cell);
        }
    }

    private static void AssertGradients(ModelSpec spec, int seed, bool hasLengths = false)
    {
        double tolerance = spec.Layers.Any(layer => layer is RecurrentSpec) ? SequenceTolerance : Tolerance;
        var random = new Random(seed);
        var network = new ReferenceNetwork(spec);
        RandomParameters.Fill(network, random);
        MaskDropouts(network, rows: 6, random);
        Batch batch = Batch.DrawAwayFromKinks(spec, 6, random, network, 1e-3, hasLengths);

        double[][] inputGradient = network.Backpropagate(batch.Inputs, batch.Targets);

        foreach (ReferenceParameter parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Values.Length; i++)
            {
                AssertDerivative(network, batch, parameter.Values, i, parameter.Gradient[i], $"{parameter.Name}[{i}]", tolerance);
            }
        }

        if (spec.Input!.Vocabulary is null)
        {
            AssertDerivative(network, batch, batch.Inputs[2], 1, inputGradient[2][1], "input", tolerance);
        }
    }

    private static void AssertDerivative(ReferenceNetwork network, Batch batch, double[] values, int index, double gradient, string name, double tolerance)
    {
        double value = values[index];
        values[index] = value + Step;
        double above = network.Loss(batch.Inputs, batch.Targets);
        values[index] = value - Step;
        double below = network.Loss(batch.Inputs, batch.Targets);
        values[index] = value;
        double difference = (above - below) / (2 * Step);
        Assert.True(Math.Abs(difference - gradient) <= tolerance, $"{name}: gradient {gradient:R}, central difference {difference:R}");
    }

    private static void MaskDropouts(ReferenceNetwork network, int rows, Random random)
    {
        foreach (DropoutLayer dropout in network.Dropouts)
        {
            dropout.Mask = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, dropout.Width).Select(_ => random.Next(4) == 0 ? 0 : 1.25).ToArray())];
        }
    }
}
