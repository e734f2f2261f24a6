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
        const int Chunks = 20_000, Rounds = 300;
        int[] taken = new int[Chunks];
        using var start = new Barrier(2);
        var thief = new Thread(() =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                start.SignalAndWait();
                while (_range.TryTakeLast(out int chunk))
                {
                    Interlocked.Increment(ref taken[chunk]);
                }

                start.SignalAndWait();
            }
        });
        thief.Start();
        int wrong = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(taken);
            _range.Offer(0, Chunks);
            start.SignalAndWait();
            while (_range.TryTakeFirst(out int chunk))
            {
                Interlocked.Increment(ref taken[chunk]);
            }

            start.SignalAndWait();
            wrong += taken.Count(times => times != 1);
        }

        thief.Join();
        Assert.Equal(0, wrong);
    }
}
