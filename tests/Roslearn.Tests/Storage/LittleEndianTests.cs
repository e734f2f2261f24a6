using System.Runtime.InteropServices;
using Roslearn.Storage;

namespace Roslearn.Tests.Storage;

/// <summary>The path that only machines of the other byte order take.</summary>
public sealed class LittleEndianTests
{
    [Fact]
    public void ReversedWrite_ReversesEachElementOnly()
    {
        int[] elements = [0x01020304, 0x05060708];
        using var stream = new MemoryStream();
        LittleEndian.Write<int>(stream, elements, reverse: true);

        byte[] expected = [.. MemoryMarshal.AsBytes(elements.AsSpan(0, 1)).ToArray().Reverse(), .. MemoryMarshal.AsBytes(elements.AsSpan(1, 1)).ToArray().Reverse()];
        Assert.Equal(expected, stream.ToArray());
        Assert.Equal([0x01020304, 0x05060708], elements);
    }

    [Fact]
    public void ReversedWriteOfManyBlocks_IsRestoredByReverse()
    {
        AssertRestored<float>([.. Enumerable.Range(0, 40_000).Select(i => i * 0.1f)]);
        AssertRestored<double>([.. Enumerable.Range(0, 20_000).Select(i => i * 0.1)]);
        AssertRestored<long>([.. Enumerable.Range(0, 20_000).Select(i => i * 0x123456789L)]);
        AssertRestored<byte>([.. Enumerable.Range(0, 100_000).Select(i => (byte)i)]);
    }

    private static void AssertRestored<T>(T[] elements)
        where T : unmanaged
    {
        using var stream = new MemoryStream();
        LittleEndian.Write<T>(stream, elements, reverse: true);
        T[] read = MemoryMarshal.Cast<byte, T>(stream.ToArray()).ToArray();
        LittleEndian.Reverse(read.AsSpan());
        Assert.Equal(elements, read);
    }
}
