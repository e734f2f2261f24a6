using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

internal readonly struct ExpFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Exp(x);

    public static double Expected(double x) => Math.Exp(x);
}

internal readonly struct ExpOfNegativeFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.ExpOfNegative(x);

    public static double Expected(double x) => Math.Exp(x);
}

internal readonly struct Expm1Function : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Expm1(x);

    // Below 2^-5 the series to x^7 leaves less than 2^-50 of the result.
    public static double Expected(double x) => Math.Abs(x) > 0.03125
        ? Math.Exp(x) - 1
        : x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7))))));
}

internal readonly struct SigmoidFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Sigmoid(x);

    public static double Expected(double x) => 1 / (1 + Math.Exp(-x));
}

internal readonly struct TanhFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Tanh(x);

    public static double Expected(double x) => Math.Tanh(x);
}

internal readonly struct LogFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Log(x);

    public static double Expected(double x) => Math.Log(x);
}

internal readonly struct Log1pFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Log1p(x);

    // W. Kahan's correction of log(1 + x) for the rounding of the sum.
    public static double Expected(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }
}

internal readonly struct SoftplusFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.Softplus(x);

    public static double Expected(double x) => Math.Max(x, 0) + Log1pFunction.Expected(Math.Exp(-Math.Abs(x)));
}

internal readonly struct NormalCdfFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => Elementary.NormalCdf(x);

    /// <summary>The series about zero inside 3, Laplace's continued fraction outside: both good to 1e-13 there.</summary>
    public static double Expected(double x)
    {
        if (double.IsInfinity(x))
        {
            return x > 0 ? 1 : 0;
        }

        double z = Math.Abs(x);
        if (z < 3)
        {
            double term = x, sum = x;
            for (int k = 1; k < 60; k++)
            {
                term *= x * x / (2 * k + 1);
                sum += term;
            }

            return 0.5 + sum * NormalDensityFunction.Expected(x);
        }

        double fraction = z;
        for (int k = 120; k > 0; k--)
        {
            fraction = z + k / fraction;
        }

        double tail = NormalDensityFunction.Expected(x) / fraction;
        return x > 0 ? 1 - tail : tail;
    }
}

internal readonly struct NormalDensityFunction : IElementaryFunction
{
    public static TLane Apply<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        Elementary.NormalCdf(x, out TLane density);
        return density;
    }

    public static double Expected(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
