namespace EndToEnd.Definitions;

/// <summary>Every combination of head, loss and output activation that the definition language allows.</summary>
public static class LegalHeads
{
    public static readonly Activation[] AllActivations = Enum.GetValues<Activation>();

    public static IEnumerable<HeadSpec> Of(int size, double huberDelta = 1)
    {
        yield return Specs.Classes(size);
        foreach (Loss loss in Enum.GetValues<Loss>())
        {
            foreach (Activation activation in AllActivations.Where(activation => IsLegal(size, loss, activation)))
            {
                yield return Specs.Output(size, loss, activation, huberDelta);
            }
        }
    }

    /// <summary>RL0010: binary cross-entropy belongs to a sigmoid, and a softmax over one output is constant.</summary>
    private static bool IsLegal(int size, Loss loss, Activation activation) =>
        loss == Loss.BinaryCrossEntropy ? activation == Activation.Sigmoid : activation != Activation.Softmax || size > 1;
}
