using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>A lane of 8 floats in one 256-bit register.</summary>
/// <remarks>One field and inlined members only: the compiler keeps a lane in a register.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Lane256(Vector256<float> vector) : ILane<Lane256>
{
    private readonly Vector256<float> _vector = vector;

    /// <summary>The elements.</summary>
    public Vector256<float> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    /// <inheritdoc/>
    public static Lane256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Load(ref readonly float source) => new(Vector256.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Broadcast(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 operator +(Lane256 left, Lane256 right) => new(left._vector + right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 operator -(Lane256 left, Lane256 right) => new(left._vector - right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 operator *(Lane256 left, Lane256 right) => new(left._vector * right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 operator /(Lane256 left, Lane256 right) => new(left._vector / right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 operator -(Lane256 value) => new(value._vector ^ Vector256.Create(-0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 MultiplyAdd(Lane256 left, Lane256 right, Lane256 addend) => new(Fma.IsSupported
        ? Fma.MultiplyAdd(left._vector, right._vector, addend._vector)
        : Vector256.Create(
            Lane128.MultiplyAdd(new(left._vector.GetLower()), new(right._vector.GetLower()), new(addend._vector.GetLower())).Vector,
            Lane128.MultiplyAdd(new(left._vector.GetUpper()), new(right._vector.GetUpper()), new(addend._vector.GetUpper())).Vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 MultiplyAdd(Lane256 left, ref readonly float right, Lane256 addend) => Fma.IsSupported
        ? new(Fma.MultiplyAdd(left._vector, Vector256.LoadUnsafe(in right), addend._vector))
        : MultiplyAdd(left, Load(in right), addend);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Min(Lane256 left, Lane256 right) => new(Avx.IsSupported
        ? Avx.Min(left._vector, right._vector)
        : Vector256.ConditionalSelect(Vector256.LessThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Max(Lane256 left, Lane256 right) => new(Avx.IsSupported
        ? Avx.Max(left._vector, right._vector)
        : Vector256.ConditionalSelect(Vector256.GreaterThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Sqrt(Lane256 value) => new(Vector256.Sqrt(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Abs(Lane256 value) => new(Vector256.Abs(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 FoldPairs(Lane256 left, Lane256 right) => new(Avx.IsSupported
        ? Avx.UnpackLow(left._vector, right._vector) + Avx.UnpackHigh(left._vector, right._vector)
        : Vector256.Create(
            Lane128.FoldPairs(new(left._vector.GetLower()), new(right._vector.GetLower())).Vector,
            Lane128.FoldPairs(new(left._vector.GetUpper()), new(right._vector.GetUpper())).Vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Round(Lane256 value) => new(Vector256.Round(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 CopySign(Lane256 magnitude, Lane256 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0f), sign._vector, magnitude._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 GreaterThan(Lane256 left, Lane256 right) => new(Vector256.GreaterThan(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 AreEqual(Lane256 left, Lane256 right) => new(Vector256.Equals(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 And(Lane256 mask, Lane256 value) => new(mask._vector & value._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 Select(Lane256 mask, Lane256 whenSet, Lane256 otherwise) =>
        new(Vector256.ConditionalSelect(mask._vector, whenSet._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 SelectGreater(Lane256 left, Lane256 right, Lane256 whenGreater, Lane256 otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left._vector, right._vector), whenGreater._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 AddToExponent(Lane256 value, Lane256 biased) =>
        new((value._vector.AsInt32() + Vector256.ShiftLeft(biased._vector.AsInt32(), FloatBits.MantissaWidth)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane256 NearestExponent(Lane256 value) => new(Vector256.ConvertToSingle(Vector256.ShiftRightArithmetic(
        value._vector.AsInt32() - Vector256.Create(FloatBits.SqrtHalf), FloatBits.MantissaWidth)));
}
