using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>2 blocks to a 128-bit register.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Words128(Vector128<ulong> vector) : IWords<Words128>
{
    private readonly Vector128<ulong> _vector = vector;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Broadcast(uint value) => new(Vector128.Create(value).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Sequence(ulong first) => new(Vector128.Create(first) + Vector128.Create(0ul, 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Multiply(Words128 left, Words128 right) => new(
        Sse2.IsSupported ? Sse2.Multiply(left._vector.AsUInt32(), right._vector.AsUInt32())
        : AdvSimd.IsSupported ? AdvSimd.MultiplyWideningLower(AdvSimd.ExtractNarrowingLower(left._vector), AdvSimd.ExtractNarrowingLower(right._vector))
        : (left._vector & Vector128.Create((ulong)uint.MaxValue)) * (right._vector & Vector128.Create((ulong)uint.MaxValue)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Upper(Words128 value) => new(Vector128.ShiftRightLogical(value._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Xor(Words128 first, Words128 second, Words128 third) => new(first._vector ^ second._vector ^ third._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 AddHalves(Words128 left, Words128 right) => new((left._vector.AsUInt32() + right._vector.AsUInt32()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words128 Join(Words128 lower, Words128 upper) =>
        new((lower._vector & Vector128.Create((ulong)uint.MaxValue)) | Vector128.ShiftLeft(upper._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong destination) => _vector.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAbove(Words128 words, bool high, int threshold, float scale, ref float destination)
    {
        Vector128<int> numbers = words._vector.AsInt32();
        numbers = high ? Vector128.ShiftRightLogical(numbers, 16) : numbers & Vector128.Create((int)ushort.MaxValue);
        Vector128<float> kept = Vector128.ConditionalSelect(
            Vector128.GreaterThan(numbers, Vector128.Create(threshold)).AsSingle(), Vector128.Create(scale), Vector128<float>.Zero);
        kept.StoreUnsafe(ref destination);
    }
}
