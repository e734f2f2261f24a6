using Roslearn.Generators.Specification;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A loss of one output and its target as C# over lanes, and its derivative by the output: <c>output</c>, <c>target</c> and
/// <c>difference</c> = output − target are in scope, as are <c>one</c> and the Huber loss's <c>delta</c>.
/// </summary>
internal sealed record LossFormula(string Loss, string Gradient);

/// <summary>One row per loss.</summary>
internal static class LossFormulas
{
    /// <summary>On logits z: softplus(z) − t·z, which neither overflows nor loses the tail; its derivative is sigmoid(z) − t.</summary>
    public static readonly LossFormula BinaryCrossEntropy = new(
        "Elementary.Softplus(output) - target * output",
        "Elementary.Sigmoid(output) - target");

    private static readonly Dictionary<Loss, LossFormula> Rows = new()
    {
        [Loss.MeanSquaredError] = new("difference * difference", "difference + difference"),

        [Loss.MeanAbsoluteError] = new(
            "TLane.Abs(difference)",
            SignFormula.Of("one", "difference")),

        [Loss.Huber] = new(
            "TLane.SelectGreater(TLane.Abs(difference), delta, "
                + "delta * (TLane.Abs(difference) - delta * TLane.Broadcast(0.5f)), difference * difference * TLane.Broadcast(0.5f))",
            "TLane.Min(TLane.Max(difference, -delta), delta)"),
    };

    public static LossFormula Of(Loss loss) => Rows[loss];
}
