using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>4 blocks to a 256-bit register.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Words256(Vector256<ulong> vector) : IWords<Words256>
{
    private readonly Vector256<ulong> _vector = vector;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Broadcast(uint value) => new(Vector256.Create(value).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Sequence(ulong first) => new(Vector256.Create(first) + Vector256.Create(0ul, 1, 2, 3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Multiply(Words256 left, Words256 right) => new(
        Avx2.IsSupported ? Avx2.Multiply(left._vector.AsUInt32(), right._vector.AsUInt32())
        : (left._vector & Vector256.Create((ulong)uint.MaxValue)) * (right._vector & Vector256.Create((ulong)uint.MaxValue)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Upper(Words256 value) => new(Vector256.ShiftRightLogical(value._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Xor(Words256 first, Words256 second, Words256 third) => new(first._vector ^ second._vector ^ third._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 AddHalves(Words256 left, Words256 right) => new((left._vector.AsUInt32() + right._vector.AsUInt32()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words256 Join(Words256 lower, Words256 upper) =>
        new((lower._vector & Vector256.Create((ulong)uint.MaxValue)) | Vector256.ShiftLeft(upper._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong destination) => _vector.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAbove(Words256 words, bool high, int threshold, float scale, ref float destination)
    {
        Vector256<int> numbers = words._vector.AsInt32();
        numbers = high ? Vector256.ShiftRightLogical(numbers, 16) : numbers & Vector256.Create((int)ushort.MaxValue);
        Vector256<float> kept = Vector256.ConditionalSelect(
            Vector256.GreaterThan(numbers, Vector256.Create(threshold)).AsSingle(), Vector256.Create(scale), Vector256<float>.Zero);
        kept.StoreUnsafe(ref destination);
    }
}
