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
        const int Chunks = 5_000_000, ContendedRounds = 3, MaximumRounds = 20;
        byte[] taken = new byte[Chunks];

        // Long rounds that both begin awake: a busy machine gives two threads little time together, and only shared rounds count.
        for (int round = 0, contended = 0; round < MaximumRounds && contended < ContendedRounds; round++)
        {
            Array.Clear(taken);
            _range.Offer(0, Chunks);
            bool ready = false;
            var thief = new Thread(() =>
            {
                Volatile.Write(ref ready, true);
                while (_range.TryTakeLast(out int chunk))
                {
                    taken[chunk]++;
                }
            });
            thief.Start();
            while (!Volatile.Read(ref ready))
            {
                Thread.SpinWait(1);
            }

            int own = 0;
            while (_range.TryTakeFirst(out int chunk))
            {
                taken[chunk]++;
                own++;
            }

            thief.Join();
            contended += own is > Chunks / 20 and < Chunks / 20 * 19 ? 1 : 0;
            Assert.Equal(-1, taken.AsSpan().IndexOfAnyExcept((byte)1));
        }
    }
}
