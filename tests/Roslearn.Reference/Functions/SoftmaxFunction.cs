namespace Roslearn.Reference.Functions;

/// <summary>Softmax and the logarithm of its denominator, by subtracting the largest argument.</summary>
public static class SoftmaxFunction
{
    /// <summary>pᵢ = exp(xᵢ) / Σⱼ exp(xⱼ).</summary>
    public static double[] Probabilities(double[] x)
    {
        double max = x.Max();
        double sum = x.Sum(value => Math.Exp(value - max));
        return [.. x.Select(value => Math.Exp(value - max) / sum)];
    }

    /// <summary>log Σⱼ exp(xⱼ).</summary>
    public static double LogSumExp(double[] x)
    {
        double max = x.Max();
        return max + Math.Log(x.Sum(value => Math.Exp(value - max)));
    }
}
