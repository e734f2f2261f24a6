using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// Notices that waiting for a helper which has lost its processor to another program costs more than the helper is worth, and has the caller work alone
/// for a while (a step of 0.25 ms beside a busy core took 0.34 ms with two threads).
/// </summary>
/// <remarks>
/// <para>Such waits are a debt that shared work pays off. A program that only looks in now and then (a millisecond in a hundred) never gets the caller
/// into debt for long; one that computes without end does within two or three of its turns.</para>
/// <para>A rest is four times as long as the one before, so that it soon costs less than a per cent to find out whether the processor is free again. What one
/// training has found out, the next one in the process begins with. All times are readings of the stopwatch.</para>
/// </remarks>
internal sealed class ThreadLoss
{
    /// <summary>A system gives a processor away for milliseconds; what threads wait for one another otherwise is far shorter.</summary>
    private static readonly long ShortestWait = Stopwatch.Frequency / 4000;

    /// <summary>Two turns of another program.</summary>
    private static readonly long BearableDebt = Stopwatch.Frequency / 200;

    private static readonly long ShortestRest = Stopwatch.Frequency / 50;
    private static readonly long LongestRest = Stopwatch.Frequency * 2;

    /// <summary>Shared work of this length without a rest: the other program has gone.</summary>
    private static readonly long Calm = Stopwatch.Frequency / 5;

    private const int WaitOverWork = 2;

    /// <summary>The part of shared work that may be lost in waiting: a second thread gains more than that.</summary>
    private const int BearableShare = 8;

    private const int Growth = 4;

    private long _debt;
    private long _rest;
    private long _restEnd;
    private long _calm;

    /// <summary>Whether the caller does the next run alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsResting() => _restEnd != 0 && IsResting(Stopwatch.GetTimestamp());

    /// <summary>Whether the caller does a run alone that begins now.</summary>
    public bool IsResting(long now)
    {
        if (now < _restEnd)
        {
            return true;
        }

        _restEnd = 0;
        return false;
    }

    /// <summary>After a shared run.</summary>
    /// <param name="start">When the caller began it.</param>
    /// <param name="end">When it had no more work, and began to wait for the others.</param>
    /// <param name="now">When these were ready.</param>
    public void Observe(long start, long end, long now)
    {
        long worked = end - start, waited = now - end;
        bool isLoss = waited > ShortestWait && waited > WaitOverWork * worked;
        _debt = Math.Max(0, _debt + (isLoss ? waited : 0) - (worked / BearableShare));
        if (_debt > BearableDebt)
        {
            _rest = Math.Clamp(Growth * _rest, ShortestRest, LongestRest);
            _restEnd = now + _rest;
            _debt = 0;
            _calm = 0;
        }
        else if ((_calm += worked) >= Calm)
        {
            _rest = 0;
            _calm = 0;
        }
    }
}
