using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

public static partial class Elementary
{
    // The least argument whose exponential is normal, and the least whose exponential overflows.
    private const float ExpUnderflow = -87.3365402f;
    private const float ExpOverflow = 88.7228394f;

    // Beyond them exp(x) is nothing beside 1, and 2^n is infinite.
    private const float SigmoidLowest = -88f;
    private const float SigmoidHighest = 89f;

    // Below it exp(x) - 1 rounds to -1; above it 2^n would leave the exponent field although the result may be finite.
    private const float Expm1Lowest = -18f;

    // exp(r) = 1 + r + r^2 (E2 + E3 r + ... + E6 r^4) for |r| <= ln(2)/2: relative error 4.3e-9, 0.04 ulp.
    private const float E2 = 0.5f;
    private const float E3 = 0.166664883f;
    private const float E4 = 0.0416655503f;
    private const float E5 = 0.00837228913f;
    private const float E6 = 0.00140356901f;

    /// <summary>e to the power <paramref name="x"/>; error below 1 ulp (0.84 met); 0 below -87.34 and +infinity above 88.72.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Exp<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane scaled = TLane.AddToExponent(ExpMantissa(x, out TLane biased), biased);

        // Out of range, and for NaN, the exponent arithmetic above means nothing; x * max is +infinity or NaN there.
        TLane bounded = TLane.SelectGreater(TLane.Broadcast(ExpOverflow), x, scaled, x * TLane.Broadcast(float.MaxValue));
        return TLane.SelectGreater(TLane.Broadcast(ExpUnderflow), x, TLane.Zero, bounded);
    }

    /// <summary>
    /// e to the power <paramref name="x"/> for x at most 0, as behind the subtraction of a maximum; error below 2 ulp (1.7 met); 0 below -87.34, NaN for NaN.
    /// For a single lane that everything waits for: a shorter chain of operations than that of <see cref="Exp"/>, but more of them.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane ExpOfNegative<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane r = ReduceByLn2(x, out TLane biased);
        TLane square = r * r;
        TLane low = TLane.MultiplyAdd(TLane.MultiplyAdd(TLane.Broadcast(E3), r, TLane.Broadcast(E2)), square, r + TLane.Broadcast(1f));
        TLane high = TLane.MultiplyAdd(TLane.Broadcast(E6), square, TLane.MultiplyAdd(TLane.Broadcast(E5), r, TLane.Broadcast(E4)));
        TLane scaled = TLane.AddToExponent(TLane.Broadcast(1f), biased) * TLane.MultiplyAdd(high, square * square, low);
        return TLane.SelectGreater(TLane.Broadcast(ExpUnderflow), x, TLane.Zero, scaled);
    }

    /// <summary>
    /// <c>exp(x) - 1</c> without the cancellation near zero, for ELU and SELU; error below 2 ulp (1.5 met); -1 far below zero, +infinity above 88.72.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Expm1<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane result = HalfExpm1(TLane.Max(TLane.Broadcast(Expm1Lowest), x));
        return TLane.SelectGreater(TLane.Broadcast(ExpOverflow), x, result + result, x * TLane.Broadcast(float.MaxValue));
    }

    /// <summary>1 / (1 + exp(-x)); error below 3 ulp (2.1 met) where the result is normal, x &gt; -87.33.</summary>
    /// <remarks>
    /// The scaling by 2^n and the sum are one operation, rounded once as the sum of the scaled number would be. Its bounds are two operations where
    /// those of <see cref="Exp"/> are five: 0.6 of 4.5 ns a lane of 16.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sigmoid<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane one = TLane.Broadcast(1f);
        TLane bounded = TLane.Max(TLane.Broadcast(SigmoidLowest), TLane.Min(TLane.Broadcast(SigmoidHighest), -x));
        TLane p = ExpMantissa(bounded, out TLane biased);
        return one / TLane.MultiplyAdd(TLane.AddToExponent(one, biased), p, one);
    }

    // exp(x) = 2^n p; n is left in the low bits of the biased result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane ExpMantissa<TLane>(TLane x, out TLane biased)
        where TLane : struct, ILane<TLane>
    {
        TLane one = TLane.Broadcast(1f);
        TLane r = ReduceByLn2(x, out biased);
        return TLane.MultiplyAdd(TLane.MultiplyAdd(ExpTail(r), r, one), r, one);
    }

    // (exp(x) - 1) / 2 = 2^(n-1) p + 2^(n-1) - 1/2 with p = exp(r) - 1: halved because 2^128 is no float, while the result of n = 128 may be one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane HalfExpm1<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane half = TLane.Broadcast(0.5f);
        TLane r = ReduceByLn2(x, out TLane biased);
        TLane p = TLane.MultiplyAdd(ExpTail(r) * r, r, r);
        TLane scale = TLane.AddToExponent(half, biased);
        return TLane.MultiplyAdd(scale, p, scale - half);
    }

    // x = n ln(2) + r with |r| <= ln(2)/2; n is left in the low bits of the biased result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane ReduceByLn2<TLane>(TLane x, out TLane biased)
        where TLane : struct, ILane<TLane>
    {
        TLane bias = TLane.Broadcast(ILane<TLane>.RoundingBias);
        biased = TLane.MultiplyAdd(x, TLane.Broadcast(Log2E), bias);
        TLane n = biased - bias;
        return TLane.MultiplyAdd(n, TLane.Broadcast(-Ln2Low), TLane.MultiplyAdd(n, TLane.Broadcast(-Ln2High), x));
    }

    // (exp(r) - 1 - r) / r^2
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane ExpTail<TLane>(TLane r)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(TLane.Broadcast(E6), r, TLane.Broadcast(E5));
        p = TLane.MultiplyAdd(p, r, TLane.Broadcast(E4));
        p = TLane.MultiplyAdd(p, r, TLane.Broadcast(E3));
        return TLane.MultiplyAdd(p, r, TLane.Broadcast(E2));
    }
}
