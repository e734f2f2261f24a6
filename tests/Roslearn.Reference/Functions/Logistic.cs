namespace Roslearn.Reference.Functions;

/// <summary>The logistic function and its logarithm, without overflow for any argument.</summary>
public static class Logistic
{
    /// <summary>1 / (1 + exp(−x)).</summary>
    public static double Sigmoid(double x) =>
        x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>log(1 + exp(x)) = −log(sigmoid(−x)).</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>log(1 + u) for 0 ≤ u ≤ 1, accurate relative to itself (Goldberg 1991, theorem 4).</summary>
    private static double LogOnePlus(double u)
    {
        double rounded = 1 + u;
        return rounded == 1 ? u : Math.Log(rounded) * u / (rounded - 1);
    }
}
