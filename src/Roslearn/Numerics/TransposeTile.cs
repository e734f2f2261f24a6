using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Roslearn.Numerics;

/// <summary>Square tiles transposed in registers; each needs the instructions its caller has checked for.</summary>
/// <remarks>
/// A quad is four rows transposed within each 128 bits: element c of quad register k is column 4c + k of the four rows. What is
/// left is to transpose whole 128-bit parts between quads.
/// </remarks>
internal static class TransposeTile
{
    /// <summary>Sixteen rows of sixteen, with AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy16(ref float source, int sourceStride, ref float destination, int destinationStride)
    {
        nint step = 4 * (nint)sourceStride;
        Quad512(ref source, sourceStride, out var a0, out var a1, out var a2, out var a3);
        Quad512(ref Unsafe.Add(ref source, step), sourceStride, out var b0, out var b1, out var b2, out var b3);
        Quad512(ref Unsafe.Add(ref source, 2 * step), sourceStride, out var c0, out var c1, out var c2, out var c3);
        Quad512(ref Unsafe.Add(ref source, 3 * step), sourceStride, out var d0, out var d1, out var d2, out var d3);
        StoreParts512(a0, b0, c0, d0, ref destination, destinationStride);
        StoreParts512(a1, b1, c1, d1, ref Unsafe.Add(ref destination, destinationStride), destinationStride);
        StoreParts512(a2, b2, c2, d2, ref Unsafe.Add(ref destination, 2 * (nint)destinationStride), destinationStride);
        StoreParts512(a3, b3, c3, d3, ref Unsafe.Add(ref destination, 3 * (nint)destinationStride), destinationStride);
    }

    /// <summary>Eight rows of eight, with AVX.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy8(ref float source, int sourceStride, ref float destination, int destinationStride)
    {
        Quad256(ref source, sourceStride, out var a0, out var a1, out var a2, out var a3);
        Quad256(ref Unsafe.Add(ref source, 4 * (nint)sourceStride), sourceStride, out var b0, out var b1, out var b2, out var b3);
        StoreParts256(a0, b0, ref destination, destinationStride);
        StoreParts256(a1, b1, ref Unsafe.Add(ref destination, destinationStride), destinationStride);
        StoreParts256(a2, b2, ref Unsafe.Add(ref destination, 2 * (nint)destinationStride), destinationStride);
        StoreParts256(a3, b3, ref Unsafe.Add(ref destination, 3 * (nint)destinationStride), destinationStride);
    }

    /// <summary>Four rows of four, with SSE or on Arm64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy4(ref float source, int sourceStride, ref float destination, int destinationStride)
    {
        Vector128<float> r0 = Vector128.LoadUnsafe(ref source);
        Vector128<float> r1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        Vector128<float> r2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * (nint)sourceStride));
        Vector128<float> r3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * (nint)sourceStride));
        Vector128<float> low01 = InterleaveLower(r0, r1), high01 = InterleaveUpper(r0, r1);
        Vector128<float> low23 = InterleaveLower(r2, r3), high23 = InterleaveUpper(r2, r3);
        JoinLower(low01, low23).StoreUnsafe(ref destination);
        JoinUpper(low01, low23).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        JoinLower(high01, high23).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * (nint)destinationStride));
        JoinUpper(high01, high23).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * (nint)destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quad512(ref float source, int stride, out Vector512<float> q0, out Vector512<float> q1, out Vector512<float> q2, out Vector512<float> q3)
    {
        Vector512<float> r0 = Vector512.LoadUnsafe(ref source);
        Vector512<float> r1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref source, stride));
        Vector512<float> r2 = Vector512.LoadUnsafe(ref Unsafe.Add(ref source, 2 * (nint)stride));
        Vector512<float> r3 = Vector512.LoadUnsafe(ref Unsafe.Add(ref source, 3 * (nint)stride));
        Vector512<double> low01 = Avx512F.UnpackLow(r0, r1).AsDouble(), high01 = Avx512F.UnpackHigh(r0, r1).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(r2, r3).AsDouble(), high23 = Avx512F.UnpackHigh(r2, r3).AsDouble();
        q0 = Avx512F.UnpackLow(low01, low23).AsSingle();
        q1 = Avx512F.UnpackHigh(low01, low23).AsSingle();
        q2 = Avx512F.UnpackLow(high01, high23).AsSingle();
        q3 = Avx512F.UnpackHigh(high01, high23).AsSingle();
    }

    // Part p of the four registers makes row 4p of the destination's four rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreParts512(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float destination, int stride)
    {
        const byte Parts0101 = 0b01_00_01_00, Parts2323 = 0b11_10_11_10, Parts0202 = 0b10_00_10_00, Parts1313 = 0b11_01_11_01;
        Vector512<float> lowAB = Avx512F.Shuffle4x128(a, b, Parts0101), lowCD = Avx512F.Shuffle4x128(c, d, Parts0101);
        Vector512<float> highAB = Avx512F.Shuffle4x128(a, b, Parts2323), highCD = Avx512F.Shuffle4x128(c, d, Parts2323);
        nint step = 4 * (nint)stride;
        Avx512F.Shuffle4x128(lowAB, lowCD, Parts0202).StoreUnsafe(ref destination);
        Avx512F.Shuffle4x128(lowAB, lowCD, Parts1313).StoreUnsafe(ref Unsafe.Add(ref destination, step));
        Avx512F.Shuffle4x128(highAB, highCD, Parts0202).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * step));
        Avx512F.Shuffle4x128(highAB, highCD, Parts1313).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * step));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Quad256(ref float source, int stride, out Vector256<float> q0, out Vector256<float> q1, out Vector256<float> q2, out Vector256<float> q3)
    {
        Vector256<float> r0 = Vector256.LoadUnsafe(ref source);
        Vector256<float> r1 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, stride));
        Vector256<float> r2 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, 2 * (nint)stride));
        Vector256<float> r3 = Vector256.LoadUnsafe(ref Unsafe.Add(ref source, 3 * (nint)stride));
        Vector256<double> low01 = Avx.UnpackLow(r0, r1).AsDouble(), high01 = Avx.UnpackHigh(r0, r1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(r2, r3).AsDouble(), high23 = Avx.UnpackHigh(r2, r3).AsDouble();
        q0 = Avx.UnpackLow(low01, low23).AsSingle();
        q1 = Avx.UnpackHigh(low01, low23).AsSingle();
        q2 = Avx.UnpackLow(high01, high23).AsSingle();
        q3 = Avx.UnpackHigh(high01, high23).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreParts256(Vector256<float> a, Vector256<float> b, ref float destination, int stride)
    {
        const byte LowerParts = 0x20, UpperParts = 0x31;
        Avx.Permute2x128(a, b, LowerParts).StoreUnsafe(ref destination);
        Avx.Permute2x128(a, b, UpperParts).StoreUnsafe(ref Unsafe.Add(ref destination, 4 * (nint)stride));
    }

    // l0 r0 l1 r1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveLower(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    // l2 r2 l3 r3
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveUpper(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);

    // l0 l1 r0 r1
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> JoinLower(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.MoveLowToHigh(left, right) : AdvSimd.Arm64.ZipLow(left.AsDouble(), right.AsDouble()).AsSingle();

    // l2 l3 r2 r3
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> JoinUpper(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.MoveHighToLow(right, left) : AdvSimd.Arm64.ZipHigh(left.AsDouble(), right.AsDouble()).AsSingle();
}
