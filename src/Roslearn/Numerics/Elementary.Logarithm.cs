using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Roslearn.Numerics;

public static partial class Elementary
{
    private const float SmallestNormal = 1.17549435e-38f;

    // log(1 + f) = f - f^2/2 + f^3 (L0 + ... + L7 f^7) for sqrt(1/2) <= 1 + f <= sqrt(2): relative error 6.9e-9, 0.06 ulp.
    private const float L0 = 0.333333552f;
    private const float L1 = -0.250008523f;
    private const float L2 = 0.199997663f;
    private const float L3 = -0.16621311f;
    private const float L4 = 0.142280892f;
    private const float L5 = -0.132035181f;
    private const float L6 = 0.126153529f;
    private const float L7 = -0.073538512f;

    /// <summary>Natural logarithm; error below 2 ulp (0.78 met); -infinity of zeros, NaN below zero; subnormal arguments are handled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Log<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane subnormal = TLane.GreaterThan(TLane.Broadcast(SmallestNormal), x);
        TLane normal = TLane.Select(subnormal, x * TLane.Broadcast(1 << FloatBits.MantissaWidth), x);
        TLane n = TLane.NearestExponent(normal);
        TLane f = TLane.ScalePowerOfTwo(normal, -n) - TLane.Broadcast(1f);
        TLane result = LogOfParts(n - TLane.And(subnormal, TLane.Broadcast(FloatBits.MantissaWidth)), f);

        TLane infinity = TLane.Broadcast(float.PositiveInfinity);
        TLane outside = TLane.Select(TLane.AreEqual(x, TLane.Zero), -infinity, TLane.Broadcast(float.NaN));
        result = TLane.SelectGreater(x, TLane.Zero, result, outside);
        return TLane.Select(TLane.AreEqual(x, infinity), x, result);
    }

    /// <summary>Natural logarithm of one number, without the call of a library's: that clobbers all vector registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(float x) => Log(Lane128.Broadcast(x)).Vector.ToScalar();

    /// <summary>log(1 + x) without the rounding of 1 + x, for x &gt;= 0 (unspecified below); error below 2 ulp (1.4 met).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Log1p<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane result = Log1pFinite(x);
        return TLane.Select(TLane.AreEqual(x, TLane.Broadcast(float.PositiveInfinity)), x, result);
    }

    /// <summary>log(1 + exp(x)), never overflowing on the way; error below 2 ulp (1.8 met) where the result is normal, x &gt; -87.33.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Softplus<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => TLane.Max(TLane.Zero, x) + Log1pFinite(Exp(-TLane.Abs(x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane Log1pFinite<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        TLane one = TLane.Broadcast(1f);
        TLane u = one + x;
        TLane lost = x - (u - one);
        TLane n = TLane.NearestExponent(u);

        // Nothing is lost that matters above 2^24, and 2^-128 would leave the exponent field.
        TLane scale = TLane.ScalePowerOfTwo(one, -TLane.Min(TLane.Broadcast(126f), n));
        TLane f = TLane.MultiplyAdd(lost, scale, TLane.ScalePowerOfTwo(u, -n) - one);
        return LogOfParts(n, f);
    }

    // n log(2) + log(1 + f), smallest terms first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLane LogOfParts<TLane>(TLane n, TLane f)
        where TLane : struct, ILane<TLane>
    {
        TLane p = TLane.MultiplyAdd(TLane.Broadcast(L7), f, TLane.Broadcast(L6));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L5));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L4));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L3));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L2));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L1));
        p = TLane.MultiplyAdd(p, f, TLane.Broadcast(L0));
        TLane square = f * f;
        TLane tail = TLane.MultiplyAdd(p * f, square, n * TLane.Broadcast(Ln2Low));
        tail = TLane.MultiplyAdd(TLane.Broadcast(-0.5f), square, tail);
        return TLane.MultiplyAdd(n, TLane.Broadcast(Ln2High), tail + f);
    }
}
