using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Roslearn.Numerics;

/// <summary>The threads of one training run: the caller and helpers that divide numbered chunks of work among themselves.</summary>
/// <remarks>
/// <para>Who runs a chunk is open, so a result must depend on the chunk's number alone. As long as all keep up, thread t of T takes
/// the t-th of T equal parts, run after run, and finds in its cache what it left there; whoever is done takes from the others' ends.
/// The caller never waits for a chunk nobody has begun, and after it waited for a helper without a processor it works alone for a while.</para>
/// <para>Helpers are background threads. They spin some 40 microseconds for the next run and then sleep, so idle workers cost nothing.
/// A run allocates nothing.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workers : IDisposable
{
    private readonly ChunkRange[] _ranges;
    private readonly Helper[] _helpers;
    private readonly ParkingSpot _caller = new();
    private readonly Lock _errorLock = new();

    /// <summary>Of the process: trainings share its processors. Two at a time may overwrite what the other has seen, which does no harm.</summary>
    private static readonly ThreadLoss Loss = new();

    private Action<int>? _body;
    private ExceptionDispatchInfo? _error;
    private int _errorChunk;
    private int _generation;
    private int _unfinished;
    private int _running;
    private volatile bool _disposed;

    /// <summary>Starts the helpers.</summary>
    /// <param name="threads">Threads in all, the caller's included, at least 1; with 1 there are no helpers.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    public Workers(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _ranges = new ChunkRange[threads];
        _helpers = new Helper[threads - 1];
        for (int i = 0; i < _helpers.Length; i++)
        {
            _helpers[i] = new Helper(this, i + 1);
        }
    }

    /// <summary>Threads in all, the caller's included.</summary>
    public int Threads => _ranges.Length;

    /// <summary>Threads that share the next run: all, or the caller alone for a while after a helper has lost its processor.</summary>
    public int Available => RestsAfterLoss && Loss.IsResting() ? 1 : Threads;

    /// <summary>Whether the caller works alone for a while after a helper has lost its processor; tests that want all threads at once do not.</summary>
    internal bool RestsAfterLoss { get; init; } = true;

    /// <summary>
    /// Runs <paramref name="body"/> once for each of 0 ... <paramref name="chunks"/> - 1, on all threads, and returns when all have ended. What the
    /// chunks wrote is then visible to the caller.
    /// </summary>
    /// <param name="chunks">How many; 0 is allowed.</param>
    /// <param name="body">The work; keep the delegate, so that making it does not allocate. If chunks throw, all others still run, and then the exception of the lowest of them is thrown.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chunks"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A run is under way: from another thread, or this is called by its body.</exception>
    /// <exception cref="ObjectDisposedException">The threads have been joined.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int chunks, Action<int> body)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(chunks);
        ArgumentNullException.ThrowIfNull(body);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (chunks == 0)
        {
            return;
        }

        if (Interlocked.Exchange(ref _running, 1) != 0)
        {
            throw new InvalidOperationException("These workers are already running; runs cannot overlap or be nested.");
        }

        try
        {
            _body = body;
            if (chunks <= 1 || Available == 1)
            {
                for (int chunk = 0; chunk < chunks; chunk++)
                {
                    Execute(body, chunk);
                }
            }
            else
            {
                RunShared(chunks);
            }

            ThrowError();
        }
        finally
        {
            _body = null;
            Volatile.Write(ref _running, 0);
        }
    }

    /// <summary>Ends and joins the helpers; not to be called during a run.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Interlocked.Increment(ref _generation);
        foreach (Helper helper in _helpers)
        {
            helper.Spot.Wake();
            helper.Thread.Join();
            helper.Spot.Dispose();
        }

        _caller.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RunShared(int chunks)
    {
        Volatile.Write(ref _unfinished, chunks);
        for (int thread = 0; thread < Threads; thread++)
        {
            _ranges[thread].Offer((int)((long)chunks * thread / Threads), (int)((long)chunks * (thread + 1) / Threads));
        }

        Interlocked.Increment(ref _generation);
        int wanted = Math.Min(_helpers.Length, chunks - 1);
        for (int i = 0; i < wanted; i++)
        {
            _helpers[i].Spot.Wake();
        }

        long start = Stopwatch.GetTimestamp();
        TakePart(0);
        long end = Stopwatch.GetTimestamp();
        _caller.WaitUntil(IsFinished, this);
        Loss.Observe(start, end, Stopwatch.GetTimestamp());
    }

    // Own chunks first, then those of the others, nearest first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakePart(int thread)
    {
        while (_ranges[thread].TryTakeFirst(out int chunk))
        {
            ExecuteShared(chunk);
        }

        for (int distance = 1; distance < Threads; distance++)
        {
            ref ChunkRange other = ref _ranges[(thread + distance) % Threads];
            while (other.TryTakeLast(out int chunk))
            {
                ExecuteShared(chunk);
            }
        }
    }

    // The body is read after a chunk was taken: the run it belongs to cannot end before this chunk has.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ExecuteShared(int chunk)
    {
        Execute(_body!, chunk);
        if (Interlocked.Decrement(ref _unfinished) == 0)
        {
            _caller.Wake();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Execute(Action<int> body, int chunk)
    {
        try
        {
            body(chunk);
        }
        catch (Exception exception)
        {
            lock (_errorLock)
            {
                if (_error is null || chunk < _errorChunk)
                {
                    _error = ExceptionDispatchInfo.Capture(exception);
                    _errorChunk = chunk;
                }
            }
        }
    }

    private void ThrowError()
    {
        if (_error is { } error)
        {
            _error = null;
            error.Throw();
        }
    }

    private static readonly Func<Workers, bool> IsFinished = static workers => Volatile.Read(ref workers._unfinished) == 0;

    private sealed class Helper
    {
        private static readonly Func<Helper, bool> IsCalled = static helper => Volatile.Read(ref helper._workers._generation) != helper._seen;

        private readonly Workers _workers;
        private readonly int _index;
        private int _seen;

        public Helper(Workers workers, int index)
        {
            _workers = workers;
            _index = index;
            Thread = new Thread(Work) { IsBackground = true, Name = $"Roslearn worker {index}" };
            Thread.Start();
        }

        public ParkingSpot Spot { get; } = new();

        public Thread Thread { get; }

        private void Work()
        {
            while (true)
            {
                Spot.WaitUntil(IsCalled, this);
                _seen = Volatile.Read(ref _workers._generation);
                if (_workers._disposed)
                {
                    return;
                }

                _workers.TakePart(_index);
            }
        }
    }
}
