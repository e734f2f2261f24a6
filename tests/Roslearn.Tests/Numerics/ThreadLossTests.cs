using System.Diagnostics;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public class ThreadLossTests
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    [Fact]
    public void ShortWaits_KeepSharing()
    {
        ThreadLoss loss = default;
        for (int run = 0; run < 1000; run++)
        {
            loss.Observe(worked: Millisecond / 100, waited: Millisecond / 5);
            Assert.False(loss.TakeAlone());
        }
    }

    [Fact]
    public void WaitsInProportionToTheWork_KeepSharing()
    {
        ThreadLoss loss = default;

        loss.Observe(worked: 5 * Millisecond, waited: 9 * Millisecond);

        Assert.False(loss.TakeAlone());
    }

    [Fact]
    public void LostProcessor_RestsTwiceAsLongEachTimeUpToABound()
    {
        ThreadLoss loss = default;
        foreach (int rest in new[] { 16, 32, 64, 128, 256, 512, 1024, 1024 })
        {
            loss.Observe(worked: Millisecond / 10, waited: 4 * Millisecond);
            Assert.Equal(rest, RunsAlone(ref loss));
        }
    }

    [Fact]
    public void ManyGoodRuns_ForgetTheLoss()
    {
        ThreadLoss loss = default;
        loss.Observe(worked: 0, waited: 4 * Millisecond);
        loss.Observe(worked: 0, waited: 4 * Millisecond);
        Assert.Equal(32, RunsAlone(ref loss));
        for (int run = 0; run < 256; run++)
        {
            loss.Observe(worked: Millisecond, waited: 0);
        }

        loss.Observe(worked: 0, waited: 4 * Millisecond);

        Assert.Equal(16, RunsAlone(ref loss));
    }

    private static int RunsAlone(ref ThreadLoss loss)
    {
        int runs = 0;
        while (loss.TakeAlone())
        {
            runs++;
        }

        return runs;
    }
}
