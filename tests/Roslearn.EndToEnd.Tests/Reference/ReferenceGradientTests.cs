using EndToEnd.Definitions;

namespace EndToEnd.Reference;

/// <summary>The gradients of dense and recurrent layers, of every activation and loss, against central differences.</summary>
public class ReferenceGradientTests
{
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
    [InlineData(RecurrentCell.Gru, Activation.Tanh, false)]
    public void EveryCell_GradientEqualsCentralDifference(RecurrentCell cell, Activation activation, bool resetsAfter = true)
    {
        LayerSpec[] stack = [Specs.Recurrent(cell, 3, isBidirectional: true, activation, resetsAfter), Specs.Dropout(0.3), Specs.Hidden(4, Activation.Tanh), Specs.Recurrent(cell, 5, false, activation, resetsAfter)];
        foreach (bool isPerStep in new[] { false, true })
        {
            HeadSpec head = Specs.Classes(3, labelSmoothing: 0.1, classWeights: [0.5, 3, 1]) with { IsPerStep = isPerStep };
            AssertGradients(Specs.Sequence(4, 2, null, stack, head), (int)cell, hasLengths: true);
            AssertGradients(Specs.Sequence(4, 2, 7, [Specs.Embedding(2), .. stack, Specs.Recurrent(cell, 2, true, activation, resetsAfter)], Specs.Output(2) with { IsPerStep = isPerStep }), (int)cell);
        }
    }

    private static void AssertGradients(ModelSpec spec, int seed, bool hasLengths = false) => CentralDifferences.AssertGradients(
        spec, seed, spec.Layers.Any(layer => layer is RecurrentSpec) ? SequenceTolerance : Tolerance, hasLengths: hasLengths);
}
