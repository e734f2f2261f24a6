using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// One vector register of floats. Kernels are written once over <typeparamref name="TSelf"/> and instantiated for
/// <see cref="Lane512"/>, <see cref="Lane256"/> and <see cref="Lane128"/>.
/// </summary>
/// <remarks>
/// Every operation acts on each element alone and gives the same bits on every width, so a kernel that does not mix elements gives
/// the same bits as well; for the one exception see <see cref="ExactMultiplyAdd"/>. A <em>mask</em> is a lane whose elements have
/// either all bits set or none.
/// </remarks>
/// <typeparam name="TSelf">The implementing lane.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILane<TSelf>
    where TSelf : struct, ILane<TSelf>
{
    /// <summary>1.5 * 2^23: adding it rounds a float below 2^22 in magnitude to an integer, half to even, and leaves that integer in the low bits.</summary>
    public const float RoundingBias = 12582912f;

    /// <summary>Floats in a lane: 16, 8 or 4.</summary>
    static abstract int Count { get; }

    /// <summary>A lane of +0.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>Reads <see cref="Count"/> floats from <paramref name="source"/> on; no alignment is needed.</summary>
    static abstract TSelf Load(ref readonly float source);

    /// <summary>A lane of <see cref="Count"/> times <paramref name="value"/>.</summary>
    static abstract TSelf Broadcast(float value);

    /// <summary>Writes <see cref="Count"/> floats from <paramref name="destination"/> on; no alignment is needed.</summary>
    void Store(ref float destination);

    /// <summary>Sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Quotient, correctly rounded.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Negation: the sign bit flipped, of zeros and NaN too.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary><c>left * right + addend</c>, rounded once wherever the hardware can; see <see cref="ExactMultiplyAdd"/>.</summary>
    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    /// <summary>
    /// <see cref="MultiplyAdd(TSelf, TSelf, TSelf)"/> with the lane from <paramref name="right"/> on. One instruction where that with a loaded lane is two,
    /// which counts where there is nothing but such products, each with numbers of its own (a prediction of 4-16-16-3: 28 → 24 ns).
    /// </summary>
    static abstract TSelf MultiplyAdd(TSelf left, ref readonly float right, TSelf addend);

    /// <summary>
    /// <c>left &lt; right ? left : right</c>: <paramref name="right"/> if either is NaN, and of two zeros. A bound on the left
    /// therefore lets NaN through (<c>Min(limit, x)</c>) and on the right replaces it.
    /// </summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>
    /// <c>left &gt; right ? left : right</c>: <paramref name="right"/> if either is NaN, and of two zeros. A bound on the left
    /// therefore lets NaN through (<c>Max(Zero, x)</c>) and on the right replaces it.
    /// </summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>Square root, correctly rounded; NaN below -0.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The value with its sign bit cleared.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>
    /// Of each four elements the sums of the first and third and of the second and fourth, interleaved: l0 + l2, r0 + r2, l1 + l3, r1 + r3. What
    /// becomes of (a, c) and what becomes of (b, d) together become the sums of the fours of a, b, c and d.
    /// </summary>
    static abstract TSelf FoldPairs(TSelf left, TSelf right);

    /// <summary>The nearest integer, halves to even; keeps the sign of zero.</summary>
    static abstract TSelf Round(TSelf value);

    /// <summary>The bits of <paramref name="magnitude"/> with the sign bit of <paramref name="sign"/>.</summary>
    static abstract TSelf CopySign(TSelf magnitude, TSelf sign);

    /// <summary>The mask of <c>left &gt; right</c>; false where either is NaN.</summary>
    static abstract TSelf GreaterThan(TSelf left, TSelf right);

    /// <summary>The mask of <c>left == right</c>; false where either is NaN.</summary>
    static abstract TSelf AreEqual(TSelf left, TSelf right);

    /// <summary><paramref name="value"/> where <paramref name="mask"/> is set, +0 elsewhere.</summary>
    static abstract TSelf And(TSelf mask, TSelf value);

    /// <summary><paramref name="whenSet"/> where <paramref name="mask"/> is set, <paramref name="otherwise"/> elsewhere.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenSet, TSelf otherwise);

    /// <summary>
    /// <c>left &gt; right ? whenGreater : otherwise</c>; the latter where either is NaN. Cheaper with AVX-512 than <see cref="Select"/> of
    /// <see cref="GreaterThan"/>: the comparison stays in a mask register.
    /// </summary>
    static abstract TSelf SelectGreater(TSelf left, TSelf right, TSelf whenGreater, TSelf otherwise);

    /// <summary>
    /// <c>value * 2^n</c> for <c>biased = n + <see cref="RoundingBias"/></c>, by adding n to the exponent field: exact when
    /// <paramref name="value"/> and the result are normal, unspecified otherwise.
    /// </summary>
    static abstract TSelf AddToExponent(TSelf value, TSelf biased);

    /// <summary>
    /// The integer n, as a float, for which <c>value / 2^n</c> lies in [sqrt(1/2), sqrt(2)); for positive normal
    /// <paramref name="value"/>.
    /// </summary>
    static abstract TSelf NearestExponent(TSelf value);

    /// <summary>
    /// <c>value * 2^n</c> for integral <paramref name="n"/>: exact when <paramref name="value"/> and the result are normal,
    /// unspecified otherwise.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static virtual TSelf ScalePowerOfTwo(TSelf value, TSelf n) => TSelf.AddToExponent(value, n + TSelf.Broadcast(RoundingBias));
}
