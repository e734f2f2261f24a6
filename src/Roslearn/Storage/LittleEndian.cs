using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Storage;

/// <summary>Moves elements between memory and the format's byte order.</summary>
internal static class LittleEndian
{
    /// <summary>Writes <paramref name="elements"/>.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="reverse">Whether the machine's byte order is the other one.</param>
    public static void Write<T>(Stream stream, ReadOnlySpan<T> elements, bool reverse)
        where T : unmanaged
    {
        if (!reverse)
        {
            stream.Write(MemoryMarshal.AsBytes(elements));
            return;
        }

        int blockLength = SafetensorsFormat.BufferLength / Unsafe.SizeOf<T>();
        T[] block = new T[Math.Min(blockLength, elements.Length)];
        for (int start = 0; start < elements.Length; start += blockLength)
        {
            Span<T> part = block.AsSpan(0, Math.Min(blockLength, elements.Length - start));
            elements.Slice(start, part.Length).CopyTo(part);
            Reverse(part);
            stream.Write(MemoryMarshal.AsBytes(part));
        }
    }

    /// <summary>Reverses the bytes of each element in place.</summary>
    public static void Reverse<T>(Span<T> elements)
        where T : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case sizeof(int):
                Span<int> words = MemoryMarshal.Cast<T, int>(elements);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case sizeof(long):
                Span<long> doubleWords = MemoryMarshal.Cast<T, long>(elements);
                BinaryPrimitives.ReverseEndianness(doubleWords, doubleWords);
                break;
        }
    }
}
