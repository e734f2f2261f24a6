using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Numerics;

/// <summary>A block of floats that starts on a cache line and never moves: parameters, gradients or a workspace.</summary>
/// <remarks>The block lies in the garbage collector's pinned heap. It starts as zeros, and padding in it stays zero unless written.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Arena
{
    private const int Alignment = 64;

    private readonly float[] _block;
    private readonly int _offset;

    /// <summary>Allocates the block.</summary>
    /// <param name="length">Floats in it, from 0 to <see cref="MaximumLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    public Arena(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaximumLength);
        Length = length;
        _block = GC.AllocateArray<float>(length + Alignment / sizeof(float), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_block, 0);
        _offset = (int)(-address & (Alignment - 1)) / sizeof(float);
    }

    /// <summary>The greatest length: what an array can hold, less the alignment.</summary>
    public static int MaximumLength => Array.MaxLength - Alignment / sizeof(float);

    /// <summary>Floats in the block.</summary>
    public int Length { get; }

    /// <summary>The first float, on a 64-byte boundary. Nothing checks what is added to it.</summary>
    public ref float Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_block), _offset);
    }

    /// <summary>All of the block.</summary>
    public Span<float> Span => _block.AsSpan(_offset, Length);
}
