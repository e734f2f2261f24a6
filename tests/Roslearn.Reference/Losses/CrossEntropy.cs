using Roslearn.Reference.Functions;

namespace Roslearn.Reference.Losses;

/// <summary>
/// (1 − e)·w[class]·(−log p[class]) + e/n·Σ w[i]·(−log p[i]) with p = softmax(z) and −log p = log Σ exp(z) − z: PyTorch's
/// <c>cross_entropy</c> with <c>weight</c> and <c>label_smoothing</c>.
/// </summary>
/// <param name="labelSmoothing">e.</param>
/// <param name="classWeights">w; none: all 1.</param>
public sealed class CrossEntropy(double labelSmoothing = 0, double[]? classWeights = null) : LossFunction
{
    /// <inheritdoc/>
    public override double[] Outputs(double[] logits) => SoftmaxFunction.Probabilities(logits);

    /// <inheritdoc/>
    public override double Weight(double[] target) => WeightOf((int)target[0]);

    /// <inheritdoc/>
    public override double Value(double[] logits, double[] target)
    {
        double log = SoftmaxFunction.LogSumExp(logits);
        double spread = logits.Select((z, i) => WeightOf(i) * (log - z)).Sum();
        return ((1 - labelSmoothing) * Weight(target) * (log - logits[(int)target[0]])) + (labelSmoothing / logits.Length * spread);
    }

    /// <summary>The derivative of −log p[i] is p − the indicator of i.</summary>
    public override double[] Gradient(double[] logits, double[] target)
    {
        double[] p = Outputs(logits);
        var gradient = new double[logits.Length];
        for (int i = 0; i < logits.Length; i++)
        {
            double share = labelSmoothing / logits.Length * WeightOf(i);
            share += i == (int)target[0] ? (1 - labelSmoothing) * WeightOf(i) : 0;
            for (int j = 0; j < logits.Length; j++)
            {
                gradient[j] += share * (p[j] - (i == j ? 1 : 0));
            }
        }

        return gradient;
    }

    private double WeightOf(int index) => classWeights?[index] ?? 1;
}
