using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>A lane of 16 floats in one 512-bit register.</summary>
/// <remarks>One field and inlined members only: the compiler keeps a lane in a register.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Lane512(Vector512<float> vector) : ILane<Lane512>
{
    private readonly Vector512<float> _vector = vector;

    /// <summary>The elements.</summary>
    public Vector512<float> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 16;
    }

    /// <inheritdoc/>
    public static Lane512 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<float>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Load(ref readonly float source) => new(Vector512.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Broadcast(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 operator +(Lane512 left, Lane512 right) => new(left._vector + right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 operator -(Lane512 left, Lane512 right) => new(left._vector - right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 operator *(Lane512 left, Lane512 right) => new(left._vector * right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 operator /(Lane512 left, Lane512 right) => new(left._vector / right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 operator -(Lane512 value) => new(value._vector ^ Vector512.Create(-0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 MultiplyAdd(Lane512 left, Lane512 right, Lane512 addend) => new(Avx512F.IsSupported
        ? Avx512F.FusedMultiplyAdd(left._vector, right._vector, addend._vector)
        : Vector512.Create(
            Lane256.MultiplyAdd(new(left._vector.GetLower()), new(right._vector.GetLower()), new(addend._vector.GetLower())).Vector,
            Lane256.MultiplyAdd(new(left._vector.GetUpper()), new(right._vector.GetUpper()), new(addend._vector.GetUpper())).Vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 MultiplyAdd(Lane512 left, ref readonly float right, Lane512 addend) => Avx512F.IsSupported
        ? new(Avx512F.FusedMultiplyAdd(left._vector, Vector512.LoadUnsafe(in right), addend._vector))
        : MultiplyAdd(left, Load(in right), addend);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Min(Lane512 left, Lane512 right) => new(Avx512F.IsSupported
        ? Avx512F.Min(left._vector, right._vector)
        : Vector512.ConditionalSelect(Vector512.LessThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Max(Lane512 left, Lane512 right) => new(Avx512F.IsSupported
        ? Avx512F.Max(left._vector, right._vector)
        : Vector512.ConditionalSelect(Vector512.GreaterThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Sqrt(Lane512 value) => new(Vector512.Sqrt(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Abs(Lane512 value) => new(Vector512.Abs(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 FoldPairs(Lane512 left, Lane512 right) => new(Avx512F.IsSupported
        ? Avx512F.UnpackLow(left._vector, right._vector) + Avx512F.UnpackHigh(left._vector, right._vector)
        : Vector512.Create(
            Lane256.FoldPairs(new(left._vector.GetLower()), new(right._vector.GetLower())).Vector,
            Lane256.FoldPairs(new(left._vector.GetUpper()), new(right._vector.GetUpper())).Vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Round(Lane512 value) => new(Vector512.Round(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 CopySign(Lane512 magnitude, Lane512 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign._vector, magnitude._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 GreaterThan(Lane512 left, Lane512 right) => new(Vector512.GreaterThan(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 AreEqual(Lane512 left, Lane512 right) => new(Vector512.Equals(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 And(Lane512 mask, Lane512 value) => new(mask._vector & value._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 Select(Lane512 mask, Lane512 whenSet, Lane512 otherwise) =>
        new(Vector512.ConditionalSelect(mask._vector, whenSet._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 SelectGreater(Lane512 left, Lane512 right, Lane512 whenGreater, Lane512 otherwise) =>
        new(Vector512.ConditionalSelect(Vector512.GreaterThan(left._vector, right._vector), whenGreater._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 AddToExponent(Lane512 value, Lane512 biased) =>
        new((value._vector.AsInt32() + Vector512.ShiftLeft(biased._vector.AsInt32(), FloatBits.MantissaWidth)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane512 NearestExponent(Lane512 value) => new(Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(
        value._vector.AsInt32() - Vector512.Create(FloatBits.SqrtHalf), FloatBits.MantissaWidth)));
}
