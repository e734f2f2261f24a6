namespace Roslearn.Reference.Functions;

/// <summary>erf and erfc to about 1e-13 relative (Abramowitz and Stegun, chapter 7), and the normal distribution made of them.</summary>
public static class ErrorFunction
{
    /// <summary>Below it the series converges in a few dozen terms; above it the continued fraction does.</summary>
    private const double SeriesLimit = 2.5;

    private const int FractionTerms = 120;

    /// <summary>2/√π · ∫₀ˣ exp(−t²) dt.</summary>
    public static double Erf(double x) =>
        Math.Abs(x) < SeriesLimit ? Series(x) : Math.Sign(x) * (1 - Fraction(Math.Abs(x)));

    /// <summary>1 − erf(x), accurate relative to itself also where it is tiny.</summary>
    public static double Erfc(double x) =>
        x >= SeriesLimit ? Fraction(x) : 1 - Erf(x);

    /// <summary>Φ(x), the probability that a standard normal number is below x.</summary>
    public static double NormalCdf(double x) => 0.5 * Erfc(-x / Math.Sqrt(2));

    /// <summary>φ(x) = exp(−x²/2)/√(2π), the derivative of Φ.</summary>
    public static double NormalDensity(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>7.1.6: erf x = 2/√π · exp(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)); all terms have one sign, so nothing cancels.</summary>
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > 1e-18 * Math.Abs(sum); n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    /// <summary>7.1.14: √π · exp(x²) · erfc x = 1/(x + ½/(x + 1/(x + 3⁄2/(x + 2/(x + …))))), from the innermost term outwards.</summary>
    private static double Fraction(double x)
    {
        double tail = x;
        for (int k = FractionTerms; k >= 1; k--)
        {
            tail = x + (0.5 * k / tail);
        }

        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * tail);
    }
}
