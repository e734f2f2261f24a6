using System.Runtime.CompilerServices;

namespace Roslearn.Numerics;

/// <summary>Where one thread waits for a condition others make true: a bounded spin, then sleep.</summary>
/// <remarks>
/// The spin covers the pause between two phases of a training step. It is bounded because a thread that spins for a thread without a
/// core takes that core's time: an unbounded pool was measured to fall from 84 to 529 microseconds a step beside one busy neighbour.
/// </remarks>
internal sealed class ParkingSpot : IDisposable
{
    // Some 40 microseconds: the runtime scales SpinWait so that one takes about 37 ns on any processor.
    private const int Spins = 1000;

    private const int Awake = 0;
    private const int Parked = 1;

    private readonly SemaphoreSlim _signal = new(0);
    private int _state = Awake;

    /// <summary>Returns once <paramref name="isReady"/> of <paramref name="argument"/> holds. Whoever makes it hold calls <see cref="Wake"/> afterwards.</summary>
    /// <param name="isReady">The condition; a cached static delegate.</param>
    /// <param name="argument">Handed to the condition.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void WaitUntil<TArgument>(Func<TArgument, bool> isReady, TArgument argument)
    {
        for (int spin = Environment.ProcessorCount > 1 ? Spins : 0; spin > 0; spin--)
        {
            if (isReady(argument))
            {
                return;
            }

            Thread.SpinWait(1);
        }

        while (!isReady(argument))
        {
            // A full fence, so that either this thread sees the condition or the waker sees it parked.
            Interlocked.Exchange(ref _state, Parked);
            if (isReady(argument) && Interlocked.CompareExchange(ref _state, Awake, Parked) == Parked)
            {
                return;
            }

            // Parked, or already being woken: either way a signal comes.
            _signal.Wait();
        }
    }

    /// <summary>Wakes the thread if it sleeps; call after a full fence behind what made its condition hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Wake()
    {
        if (Volatile.Read(ref _state) == Parked && Interlocked.CompareExchange(ref _state, Awake, Parked) == Parked)
        {
            _signal.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _signal.Dispose();
}
