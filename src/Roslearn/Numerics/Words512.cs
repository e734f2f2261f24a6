using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>8 blocks to a 512-bit register.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct Words512(Vector512<ulong> vector) : IWords<Words512>
{
    private readonly Vector512<ulong> _vector = vector;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Broadcast(uint value) => new(Vector512.Create(value).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Sequence(ulong first) => new(Vector512.Create(first) + Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Multiply(Words512 left, Words512 right) => new(
        Avx512F.IsSupported ? Avx512F.Multiply(left._vector.AsUInt32(), right._vector.AsUInt32())
        : (left._vector & Vector512.Create((ulong)uint.MaxValue)) * (right._vector & Vector512.Create((ulong)uint.MaxValue)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Upper(Words512 value) => new(Vector512.ShiftRightLogical(value._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Xor(Words512 first, Words512 second, Words512 third) => new(first._vector ^ second._vector ^ third._vector);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 AddHalves(Words512 left, Words512 right) => new((left._vector.AsUInt32() + right._vector.AsUInt32()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words512 Join(Words512 lower, Words512 upper) =>
        new((lower._vector & Vector512.Create((ulong)uint.MaxValue)) | Vector512.ShiftLeft(upper._vector, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong destination) => _vector.StoreUnsafe(ref destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreAbove(Words512 words, bool high, int threshold, float scale, ref float destination)
    {
        Vector512<int> numbers = words._vector.AsInt32();
        numbers = high ? Vector512.ShiftRightLogical(numbers, 16) : numbers & Vector512.Create((int)ushort.MaxValue);
        Vector512<float> kept = Vector512.ConditionalSelect(
            Vector512.GreaterThan(numbers, Vector512.Create(threshold)).AsSingle(), Vector512.Create(scale), Vector512<float>.Zero);
        kept.StoreUnsafe(ref destination);
    }
}
