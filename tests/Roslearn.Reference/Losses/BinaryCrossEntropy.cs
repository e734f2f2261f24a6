using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Losses;

/// <summary>
/// Mean over the outputs of −t·log p − (1 − t)·log(1 − p) with p = sigmoid(z), computed as softplus(z) − t·z
/// (PyTorch's <c>binary_cross_entropy_with_logits</c>).
/// </summary>
public sealed class BinaryCrossEntropy : LossFunction
{
    /// <inheritdoc/>
    public override double[] Outputs(double[] logits) => [.. logits.Select(Logistic.Sigmoid)];

    /// <inheritdoc/>
    public override double Value(double[] logits, double[] target) =>
        logits.Select((z, i) => Logistic.Softplus(z) - (target[i] * z)).Average();

    /// <summary>(p − t) / n.</summary>
    public override double[] Gradient(double[] logits, double[] target) =>
        [.. logits.Select((z, i) => (Logistic.Sigmoid(z) - target[i]) / logits.Length)];
}
