using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class ChunkRangeTests
{
    private ChunkRange _range;

    [Fact]
    public void Chunks_AreTakenFromBothEndsUntilNoneIsLeft()
    {
        _range.Offer(3, 6);
        Assert.True(_range.TryTakeLast(out int last));
        Assert.True(_range.TryTakeFirst(out int first));
        Assert.True(_range.TryTakeLast(out int middle));
        Assert.Equal([3, 4, 5], [first, middle, last]);
        Assert.False(_range.TryTakeFirst(out _));
        Assert.False(_range.TryTakeLast(out _));
    }

    [Fact]
    public void NothingOffered_GivesNothing()
    {
        Assert.False(_range.TryTakeFirst(out _));
        Assert.False(_range.TryTakeLast(out _));
    }

    [Fact]
    public void ContendedChunks_AreEachTakenOnce()
    {
        const int Chunks = 2_000_000;
        int[] taken = new int[Chunks];
        _range.Offer(0, Chunks);
        Thread[] thieves = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            while (_range.TryTakeLast(out int chunk))
            {
                Interlocked.Increment(ref taken[chunk]);
            }
        }))];
        Array.ForEach(thieves, thief => thief.Start());
        while (_range.TryTakeFirst(out int chunk))
        {
            Interlocked.Increment(ref taken[chunk]);
        }

        Array.ForEach(thieves, thief => thief.Join());
        Assert.DoesNotContain(taken, times => times != 1);
    }
}
