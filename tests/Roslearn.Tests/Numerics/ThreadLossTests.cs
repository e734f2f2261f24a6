using System.Diagnostics;
using Roslearn.Numerics;

namespace Roslearn.Tests.Numerics;

public class ThreadLossTests
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    private long _now = 1000 * Millisecond;

    [Fact]
    public void ShortWaits_KeepSharing()
    {
        ThreadLoss loss = default;
        for (int run = 0; run < 1000; run++)
        {
            Share(ref loss, worked: Millisecond / 100, waited: Millisecond / 5);
            Assert.False(loss.IsResting(_now));
        }
    }

    [Fact]
    public void WaitsInProportionToTheWork_KeepSharing()
    {
        ThreadLoss loss = default;

        Share(ref loss, worked: 5 * Millisecond, waited: 9 * Millisecond);

        Assert.False(loss.IsResting(_now));
    }

    [Fact]
    public void LostProcessor_RestsLongerEachTimeUpToABound()
    {
        ThreadLoss loss = default;
        foreach (int rest in new[] { 20, 80, 320, 1000, 1000 })
        {
            Share(ref loss, worked: Millisecond / 10, waited: 4 * Millisecond);
            Assert.Equal(rest, MillisecondsOfRest(ref loss));
        }
    }

    [Fact]
    public void SharedWorkWithoutALoss_ForgetsIt()
    {
        ThreadLoss loss = default;
        Share(ref loss, worked: 0, waited: 4 * Millisecond);
        Assert.Equal(20, MillisecondsOfRest(ref loss));
        for (int run = 0; run < 49; run++)
        {
            Share(ref loss, worked: Millisecond, waited: 0);
        }

        Share(ref loss, worked: 0, waited: 4 * Millisecond);
        Assert.Equal(80, MillisecondsOfRest(ref loss));
        for (int run = 0; run < 50; run++)
        {
            Share(ref loss, worked: Millisecond, waited: 0);
        }

        Share(ref loss, worked: 0, waited: 4 * Millisecond);
        Assert.Equal(20, MillisecondsOfRest(ref loss));
    }

    private void Share(ref ThreadLoss loss, long worked, long waited)
    {
        loss.Observe(_now, _now + worked, _now + worked + waited);
        _now += worked + waited;
    }

    private long MillisecondsOfRest(ref ThreadLoss loss)
    {
        long start = _now;
        while (loss.IsResting(_now))
        {
            _now += Millisecond;
        }

        return (_now - start) / Millisecond;
    }
}
