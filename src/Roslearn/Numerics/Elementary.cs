using System.ComponentModel;

namespace Roslearn.Numerics;

/// <summary>
/// Exponential, logarithm and the functions built on them, one lane at a time: for activations, losses and their derivatives.
/// </summary>
/// <remarks>
/// <para>Only operations of <see cref="ILane{TSelf}"/> are used, so every width gives the same bits (see <see cref="ExactMultiplyAdd"/>
/// for the exception). NaN stays NaN. Errors are in units in the last place of the exact result, the largest met in a sweep of the
/// whole range, with fused multiply-add; without it they grow by no more than one unit unless stated otherwise. Results that
/// would be subnormal may be zero.</para>
/// <para>Polynomials and rational functions are least-maximum-error fits in relative error made for this library with
/// 40-digit arithmetic; the error of the fit itself is stated beside the coefficients.</para>
/// <para>A method that calls these should hold no long loop of multiply-adds besides: their constants are kept in registers, which
/// would be taken from that loop's accumulators.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Elementary
{
    private const float Log2E = 1.44269504f;

    // Cody and Waite's split: the first part has 9 bits, so that its product with any exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;
}
