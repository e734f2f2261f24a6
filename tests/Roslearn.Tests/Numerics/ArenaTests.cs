using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class ArenaTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Start_IsThatOfAPageAndStaysThere(int length)
    {
        Arena[] arenas = [.. Enumerable.Range(0, 8).Select(_ => new Arena(length))];
        nint[] before = [.. arenas.Select(Address)];
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        Assert.All(before, address => Assert.Equal(0, address % 4096));
        Assert.Equal(before, arenas.Select(Address));
        Assert.All(arenas, arena => Assert.Equal(length, arena.Length));
    }

    [Fact]
    public void Span_IsTheZeroedBlockFromStart()
    {
        var arena = new Arena(100);
        Assert.Equal(new float[100], arena.Span.ToArray());
        arena.Span[99] = 5f;
        Assert.Equal(5f, Unsafe.Add(ref arena.Start, 99));
        Assert.True(Unsafe.AreSame(ref arena.Start, ref MemoryMarshal.GetReference(arena.Span)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void LengthOutsideItsRange_NamesIt(int length) => Assert.Throws<ArgumentOutOfRangeException>("length", () => new Arena(length));

    // The block does not move, so the difference of references to it and to null is its address.
    private static nint Address(Arena arena) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref arena.Start);
}
