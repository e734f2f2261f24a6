using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>
/// Notices that a helper has lost its processor to another program, and has the caller work alone for a while: it would otherwise wait for
/// the helper's next turn in nearly every run (a step of 0.25 ms beside a busy core took 0.34 ms with two threads).
/// </summary>
/// <remarks>The rest doubles as long as it goes on, so that it costs a few per cent at most to find out whether the processor is free again.</remarks>
internal struct ThreadLoss
{
    /// <summary>A system gives a processor away for milliseconds; what threads wait for one another otherwise is far shorter.</summary>
    private static readonly long ShortestWait = Stopwatch.Frequency / 4000;

    private const int WaitOverWork = 2;
    private const int ShortestRest = 16;
    private const int LongestRest = 1024;
    private const int CalmRuns = 256;

    private int _rest;
    private int _runsAlone;
    private int _calmRuns;

    /// <summary>Whether the caller does the next run alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeAlone()
    {
        if (_runsAlone == 0)
        {
            return false;
        }

        _runsAlone--;
        return true;
    }

    /// <summary>After a shared run.</summary>
    /// <param name="worked">How long the caller had work, in ticks of the stopwatch.</param>
    /// <param name="waited">How long it then waited for the others.</param>
    public void Observe(long worked, long waited)
    {
        if (waited > ShortestWait && waited > WaitOverWork * worked)
        {
            _rest = Math.Clamp(2 * _rest, ShortestRest, LongestRest);
            _runsAlone = _rest;
            _calmRuns = 0;
        }
        else if (++_calmRuns == CalmRuns)
        {
            _rest = 0;
            _calmRuns = 0;
        }
    }
}
