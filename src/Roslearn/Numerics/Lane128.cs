using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>A lane of 4 floats in one 128-bit register.</summary>
/// <remarks>One field and inlined members only: the compiler keeps a lane in a register.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct Lane128(Vector128<float> vector) : ILane<Lane128>
{
    private readonly Vector128<float> _vector = vector;

    /// <summary>The elements.</summary>
    public Vector128<float> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _vector;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    /// <inheritdoc/>
    public static Lane128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<float>.Zero);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Load(ref readonly float source) => new(Vector128.LoadUnsafe(in source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Broadcast(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination) => _vector.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 operator +(Lane128 left, Lane128 right) => new(left._vector + right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 operator -(Lane128 left, Lane128 right) => new(left._vector - right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 operator *(Lane128 left, Lane128 right) => new(left._vector * right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 operator /(Lane128 left, Lane128 right) => new(left._vector / right._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 operator -(Lane128 value) => new(value._vector ^ Vector128.Create(-0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 MultiplyAdd(Lane128 left, Lane128 right, Lane128 addend) => new(
        Fma.IsSupported ? Fma.MultiplyAdd(left._vector, right._vector, addend._vector)
        : AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(addend._vector, left._vector, right._vector)
        : ExactMultiplyAdd.IsRequested ? Vector128.FusedMultiplyAdd(left._vector, right._vector, addend._vector)
        : left._vector * right._vector + addend._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 MultiplyAdd(Lane128 left, ref readonly float right, Lane128 addend) => Fma.IsSupported
        ? new(Fma.MultiplyAdd(left._vector, Vector128.LoadUnsafe(in right), addend._vector))
        : MultiplyAdd(left, Load(in right), addend);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Min(Lane128 left, Lane128 right) => new(Sse.IsSupported
        ? Sse.Min(left._vector, right._vector)
        : Vector128.ConditionalSelect(Vector128.LessThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Max(Lane128 left, Lane128 right) => new(Sse.IsSupported
        ? Sse.Max(left._vector, right._vector)
        : Vector128.ConditionalSelect(Vector128.GreaterThan(left._vector, right._vector), left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Sqrt(Lane128 value) => new(Vector128.Sqrt(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Abs(Lane128 value) => new(Vector128.Abs(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 FoldPairs(Lane128 left, Lane128 right) => new(
        Sse.IsSupported ? Sse.UnpackLow(left._vector, right._vector) + Sse.UnpackHigh(left._vector, right._vector)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left._vector, right._vector) + AdvSimd.Arm64.ZipHigh(left._vector, right._vector)
        : Vector128.Create(left._vector[0], right._vector[0], left._vector[1], right._vector[1])
            + Vector128.Create(left._vector[2], right._vector[2], left._vector[3], right._vector[3]));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Round(Lane128 value) => new(Vector128.Round(value._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 CopySign(Lane128 magnitude, Lane128 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0f), sign._vector, magnitude._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 GreaterThan(Lane128 left, Lane128 right) => new(Vector128.GreaterThan(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 AreEqual(Lane128 left, Lane128 right) => new(Vector128.Equals(left._vector, right._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 And(Lane128 mask, Lane128 value) => new(mask._vector & value._vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 Select(Lane128 mask, Lane128 whenSet, Lane128 otherwise) =>
        new(Vector128.ConditionalSelect(mask._vector, whenSet._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 SelectGreater(Lane128 left, Lane128 right, Lane128 whenGreater, Lane128 otherwise) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(left._vector, right._vector), whenGreater._vector, otherwise._vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 AddToExponent(Lane128 value, Lane128 biased) =>
        new((value._vector.AsInt32() + Vector128.ShiftLeft(biased._vector.AsInt32(), FloatBits.MantissaWidth)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lane128 NearestExponent(Lane128 value) => new(Vector128.ConvertToSingle(Vector128.ShiftRightArithmetic(
        value._vector.AsInt32() - Vector128.Create(FloatBits.SqrtHalf), FloatBits.MantissaWidth)));
}
