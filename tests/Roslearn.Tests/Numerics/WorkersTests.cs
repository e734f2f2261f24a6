using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public sealed class WorkersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void EveryChunk_RunsExactlyOnceInEachOfManyRuns(int threads)
    {
        using var workers = new Workers(threads);
        int[] ran = new int[40];
        Action<int> body = chunk => Interlocked.Increment(ref ran[chunk]);
        for (int run = 0; run < 5000; run++)
        {
            int chunks = run % 41;
            Array.Clear(ran);
            workers.Run(chunks, body);
            for (int chunk = 0; chunk < ran.Length; chunk++)
            {
                Assert.True(ran[chunk] == (chunk < chunks ? 1 : 0), $"run {run}: chunk {chunk} of {chunks} ran {ran[chunk]} times");
            }
        }
    }

    [Fact]
    public void SleepingHelpers_WakeForTheNextRun()
    {
        using var workers = new Workers(3) { RestsAfterLoss = false };
        var seen = new HashSet<int>();
        for (int run = 0; run < 5; run++)
        {
            Thread.Sleep(20);
            using var all = new Barrier(3);
            workers.Run(3, _ =>
            {
                Assert.True(all.SignalAndWait(Patience), "a helper did not come");
                lock (seen)
                {
                    seen.Add(Environment.CurrentManagedThreadId);
                }
            });
        }

        Assert.Equal(3, seen.Count);
    }

    [Fact]
    public void PlainWrites_AreVisibleToTheCallerAndToTheNextRun()
    {
        using var workers = new Workers(4);
        int[] values = new int[64];
        Action<int> rotate = chunk => values[chunk] = values[chunk] + chunk + 1;
        for (int run = 1; run <= 2000; run++)
        {
            workers.Run(values.Length, rotate);
        }

        Assert.Equal(Enumerable.Range(1, 64).Select(i => 2000 * i), values);
    }

    [Fact]
    public void ManyRuns_AllocateNothing()
    {
        using var workers = new Workers(3);
        long total = 0;
        Action<int> body = chunk => Interlocked.Add(ref total, chunk);
        for (int run = 0; run < 100; run++)
        {
            workers.Run(8, body);
            Thread.Sleep(1);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int run = 0; run < 1000; run++)
        {
            workers.Run(8, body);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(1100 * 28, total);
    }

    [Fact]
    public void OneThread_RunsInOrderOnTheCaller()
    {
        using var workers = new Workers(1);
        var order = new List<(int Chunk, int Thread)>();
        workers.Run(4, chunk => order.Add((chunk, Environment.CurrentManagedThreadId)));
        Assert.Equal(Enumerable.Range(0, 4).Select(i => (i, Environment.CurrentManagedThreadId)), order);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ThrowingChunks_LetAllOthersRunAndTheLowestIsThrown(int threads)
    {
        using var workers = new Workers(threads);
        int ran = 0;
        var error = Assert.Throws<InvalidDataException>(() => workers.Run(20, chunk =>
        {
            Interlocked.Increment(ref ran);
            if (chunk is 5 or 11 or 19)
            {
                throw new InvalidDataException($"chunk {chunk}");
            }
        }));
        Assert.Equal("chunk 5", error.Message);
        Assert.Equal(20, ran);

        workers.Run(3, _ => Interlocked.Increment(ref ran));
        Assert.Equal(23, ran);
    }

    [Fact]
    public void LaterChunkThatThrowsFirst_DoesNotHideTheEarlierOne()
    {
        using var workers = new Workers(2) { RestsAfterLoss = false };
        using var thrown = new ManualResetEventSlim();
        var error = Assert.Throws<InvalidDataException>(() => workers.Run(2, chunk =>
        {
            if (chunk == 0)
            {
                // Until the other has not only said so but been caught.
                thrown.Wait(Patience);
                Thread.Sleep(50);
            }

            thrown.Set();
            throw new InvalidDataException($"chunk {chunk}");
        }));
        Assert.Equal("chunk 0", error.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void NestedRun_IsRefused(int threads)
    {
        using var workers = new Workers(threads);
        Assert.Throws<InvalidOperationException>(() => workers.Run(2, _ => workers.Run(1, static _ => { })));
    }

    [Fact]
    public void Dispose_JoinsTheHelpersWhetherTheySpinOrSleep()
    {
        foreach (int wait in new[] { 0, 50 })
        {
            var helpers = new HashSet<Thread>();
            var workers = new Workers(4) { RestsAfterLoss = false };
            using (var all = new Barrier(4))
            {
                workers.Run(4, _ =>
                {
                    Assert.True(all.SignalAndWait(Patience));
                    lock (helpers)
                    {
                        helpers.Add(Thread.CurrentThread);
                    }
                });
            }

            Thread.Sleep(wait);
            workers.Dispose();
            workers.Dispose();
            helpers.Remove(Thread.CurrentThread);
            Assert.Equal(3, helpers.Count);
            Assert.All(helpers, helper => Assert.False(helper.IsAlive));
            Assert.Throws<ObjectDisposedException>(() => workers.Run(1, static _ => { }));
        }
    }

    [Fact]
    public void IdleHelpers_SleepRatherThanSpin()
    {
        using var workers = new Workers(3) { RestsAfterLoss = false };
        using var all = new Barrier(3);
        var helpers = new HashSet<Thread>();
        workers.Run(3, _ =>
        {
            Assert.True(all.SignalAndWait(Patience), "a helper did not come");
            lock (helpers)
            {
                helpers.Add(Thread.CurrentThread);
            }
        });
        helpers.Remove(Thread.CurrentThread);
        Assert.All(helpers, helper => Assert.True(SleepsSoon(helper), "a helper kept spinning"));
    }

    [Fact]
    public void CallerWhoseHelperIsBusy_SleepsRatherThanSpins()
    {
        using var workers = new Workers(2) { RestsAfterLoss = false };
        Thread caller = Thread.CurrentThread;
        bool? slept = null;

        // The caller may be quick enough to take both chunks; the helper gets one before long.
        for (int run = 0; run < 1000 && slept is null; run++)
        {
            using var both = new Barrier(2);
            workers.Run(2, chunk =>
            {
                both.SignalAndWait(TimeSpan.FromMilliseconds(100));
                if (Thread.CurrentThread != caller)
                {
                    slept = SleepsSoon(caller);
                }
            });
        }

        Assert.True(slept, "the caller kept spinning");
    }

    [Fact]
    public void NumberOutsideItsRange_NamesIt()
    {
        Assert.Throws<ArgumentOutOfRangeException>("threads", () => new Workers(0));
        using var workers = new Workers(2);
        Assert.Throws<ArgumentOutOfRangeException>("chunks", () => workers.Run(-1, static _ => { }));
        Assert.Throws<ArgumentNullException>("body", () => workers.Run(1, null!));
    }

    private static bool SleepsSoon(Thread thread) =>
        SpinWait.SpinUntil(() => (thread.ThreadState & ThreadState.WaitSleepJoin) != 0, Patience);
}
