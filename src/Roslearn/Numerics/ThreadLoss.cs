using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// Notices that a helper has lost its processor to another program, and has the caller work alone for a while: it would otherwise wait for
/// the helper's next turn in nearly every run (a step of 0.25 ms beside a busy core took 0.34 ms with two threads).
/// </summary>
/// <remarks>
/// A rest is four times as long as the one before, so that it soon costs less than a per cent to find out whether the processor is free again: one turn of
/// the other program, some 4 ms, and the weights that moved to the helper's cache and back. All times are readings of the stopwatch.
/// </remarks>
internal struct ThreadLoss
{
    /// <summary>A system gives a processor away for milliseconds; what threads wait for one another otherwise is far shorter.</summary>
    private static readonly long ShortestWait = Stopwatch.Frequency / 4000;

    private static readonly long ShortestRest = Stopwatch.Frequency / 50;
    private static readonly long LongestRest = Stopwatch.Frequency;

    /// <summary>Shared work of this length without a loss: the other program has gone.</summary>
    private static readonly long Calm = Stopwatch.Frequency / 20;

    private const int WaitOverWork = 2;
    private const int Growth = 4;

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
        if (now - end > ShortestWait && now - end > WaitOverWork * (end - start))
        {
            _rest = Math.Clamp(Growth * _rest, ShortestRest, LongestRest);
            _restEnd = now + _rest;
            _calm = 0;
        }
        else if ((_calm += now - start) >= Calm)
        {
            _rest = 0;
            _calm = 0;
        }
    }
}
