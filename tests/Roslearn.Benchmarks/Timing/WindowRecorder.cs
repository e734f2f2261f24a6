using System.Diagnostics;

namespace Roslearn.Benchmarks.Timing;

/// <summary>
/// Times steps in windows on a machine that others may use. The one who does the steps tells from time to time how many are done;
/// first comes warm-up, then windows until <see cref="Wanted"/> of them are clean or time is up.
/// </summary>
/// <param name="threads">Threads that the steps use.</param>
/// <param name="seconds">The length of all windows together.</param>
internal sealed class WindowRecorder(int threads, double seconds)
{
    /// <summary>Clean windows of a result.</summary>
    public const int Wanted = 9;

    private const int WarmSteps = 40;
    private const int FewestWarmSteps = 5;

    /// <summary>Slow steps do not get their 40 of warm-up if that takes so many times as long.</summary>
    private const int WarmPatience = 6;

    private readonly double _warmSeconds = Math.Max(0.5, seconds / 4);
    private readonly double _patience = (4 * seconds) + 4;
    private readonly List<Window> _windows = new(1024);
    private readonly long _created = Stopwatch.GetTimestamp();
    private bool _warm;
    private int _clean;
    private long _firstWindow;
    private long _steps;
    private long _start;
    private double _own;
    private double _everybody;
    private double _peak;

    /// <summary>The least length of a window.</summary>
    public double WindowSeconds { get; } = seconds / Wanted;

    /// <summary>Whether there is enough.</summary>
    public bool IsFinished =>
        _clean >= Wanted || (_windows.Count >= Wanted && Stopwatch.GetElapsedTime(_firstWindow).TotalSeconds > _patience);

    /// <summary>Every window so far.</summary>
    public IReadOnlyList<Window> Windows => _windows;

    /// <summary>The windows that count: the clean ones, and the least disturbed where these are too few; fastest first.</summary>
    public Window[] Used =>
        [.. _windows.OrderBy(window => window.IsClean ? 0 : window.Disturbance).Take(Wanted).OrderBy(window => window.Microseconds)];

    /// <summary>To be called between steps, on the thread that does them; closes a window if it is time.</summary>
    /// <param name="done">Steps done since this recorder was made.</param>
    public void Observe(long done)
    {
        if (!_warm)
        {
            double elapsed = Stopwatch.GetElapsedTime(_created).TotalSeconds;
            _warm = (elapsed >= _warmSeconds && done >= WarmSteps) || (elapsed >= WarmPatience * _warmSeconds && done >= FewestWarmSteps);
            if (_warm)
            {
                _firstWindow = Stopwatch.GetTimestamp();
                Open(done);
            }
        }
        else if (done > _steps && Stopwatch.GetElapsedTime(_start).TotalSeconds >= WindowSeconds)
        {
            Close(done);
            Open(done);
        }
    }

    private void Open(long done)
    {
        _peak = FmaProbe.Measure();
        _steps = done;
        _everybody = ProcessorTime.Everybody;
        _own = ProcessorTime.Own;
        _start = Stopwatch.GetTimestamp();
    }

    private void Close(long done)
    {
        double wall = Stopwatch.GetElapsedTime(_start).TotalSeconds;
        double own = ProcessorTime.Own - _own;
        double others = ProcessorTime.Everybody - _everybody - own;

        // One thread, which may be bound to one of several cores: what it did not get. More: what others took from any core.
        double lost = threads == 1 ? wall - own : others;
        var window = new Window(done - _steps, wall, Math.Max(0, lost) / wall, _peak);
        _windows.Add(window);
        _clean += window.IsClean ? 1 : 0;
    }
}
