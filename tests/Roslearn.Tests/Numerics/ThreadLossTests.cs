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
        var loss = new ThreadLoss();
        for (int run = 0; run < 1000; run++)
        {
            Share(loss, worked: Millisecond / 100, waited: Millisecond / 5);
            Assert.False(loss.IsResting(_now));
        }
    }

    [Fact]
    public void WaitsInProportionToTheWork_KeepSharing()
    {
        var loss = new ThreadLoss();

        Share(loss, worked: 5 * Millisecond, waited: 9 * Millisecond);

        Assert.False(loss.IsResting(_now));
    }

    [Fact]
    public void LossesNowAndThen_KeepSharing()
    {
        var loss = new ThreadLoss();
        for (int turn = 0; turn < 100; turn++)
        {
            Work(loss, 40);
            Share(loss, worked: Millisecond / 10, waited: 3 * Millisecond);
            Assert.False(loss.IsResting(_now));
        }
    }

    [Fact]
    public void LostProcessor_RestsLongerEachTimeUpToABound()
    {
        var loss = new ThreadLoss();
        foreach (int rest in new[] { 20, 80, 320, 1280, 2000, 2000 })
        {
            Lose(loss);
            Assert.Equal(rest, MillisecondsOfRest(loss));
        }
    }

    [Fact]
    public void SharedWorkWithoutARest_ForgetsIt()
    {
        var loss = new ThreadLoss();
        Lose(loss);
        Assert.Equal(20, MillisecondsOfRest(loss));
        Work(loss, 199);
        Lose(loss);
        Assert.Equal(80, MillisecondsOfRest(loss));
        Work(loss, 200);
        Lose(loss);
        Assert.Equal(20, MillisecondsOfRest(loss));
    }

    /// <summary>Another program has two turns, with hardly any work between them.</summary>
    private void Lose(ThreadLoss loss)
    {
        Share(loss, worked: 0, waited: 4 * Millisecond);
        Assert.False(loss.IsResting(_now));
        Share(loss, worked: 0, waited: 4 * Millisecond);
        Assert.True(loss.IsResting(_now));
    }

    private void Work(ThreadLoss loss, int milliseconds)
    {
        for (int run = 0; run < milliseconds; run++)
        {
            Share(loss, worked: Millisecond, waited: 0);
        }
    }

    private void Share(ThreadLoss loss, long worked, long waited)
    {
        loss.Observe(_now, _now + worked, _now + worked + waited);
        _now += worked + waited;
    }

    private long MillisecondsOfRest(ThreadLoss loss)
    {
        long start = _now;
        while (loss.IsResting(_now))
        {
            _now += Millisecond;
        }

        return (_now - start) / Millisecond;
    }
}
