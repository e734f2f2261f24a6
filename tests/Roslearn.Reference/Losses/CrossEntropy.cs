using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Losses;

/// <summary>−log softmax(z)[class], computed as log Σ exp(z) − z[class] (PyTorch's <c>cross_entropy</c>).</summary>
public sealed class CrossEntropy : LossFunction
{
    /// <inheritdoc/>
    public override double[] Outputs(double[] logits) => SoftmaxFunction.Probabilities(logits);

    /// <inheritdoc/>
    public override double Value(double[] logits, double[] target) =>
        SoftmaxFunction.LogSumExp(logits) - logits[(int)target[0]];

    /// <summary>p − the indicator of the class.</summary>
    public override double[] Gradient(double[] logits, double[] target) =>
        [.. Outputs(logits).Select((p, i) => i == (int)target[0] ? p - 1 : p)];
}
