using System.Numerics;
using System.Runtime.CompilerServices;

namespace Roslearn.Training;

/// <summary>
/// Hands a workspace for predictions to each caller and takes it back, without locks. Every thread starts looking at a slot of its
/// own, 64 bytes from its neighbours', so that threads do not meet; only more callers at once than slots ever cost an allocation.
/// </summary>
internal sealed class WorkspacePool<TInput, TTarget>(NetworkLayout layout)
    where TInput : unmanaged
    where TTarget : unmanaged
{
    /// <summary>References in a cache line of 64 bytes.</summary>
    private const int Spacing = 8;

    private const int FewestSlots = 16;

    /// <summary>As many as a power of two, and at least two for every processor.</summary>
    private readonly Workspace<TInput, TTarget>?[] _slots =
        new Workspace<TInput, TTarget>?[Spacing * BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, 2 * Environment.ProcessorCount))];

    /// <summary>A workspace for <see cref="NetworkLayout.PredictionRows"/> rows that is the caller's alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Workspace<TInput, TTarget> Take()
    {
        int home = Environment.CurrentManagedThreadId;
        for (int i = 0; i < _slots.Length / Spacing; i++)
        {
            ref Workspace<TInput, TTarget>? slot = ref Slot(home + i);
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } work)
            {
                return work;
            }
        }

        return new Workspace<TInput, TTarget>(layout, layout.PredictionRows, layout.PredictionFloats);
    }

    /// <summary>Gives a workspace back. One that found no free slot is left to the garbage collector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Return(Workspace<TInput, TTarget> work)
    {
        int home = Environment.CurrentManagedThreadId;
        for (int i = 0; i < _slots.Length / Spacing; i++)
        {
            ref Workspace<TInput, TTarget>? slot = ref Slot(home + i);
            if (slot is null && Interlocked.CompareExchange(ref slot, work, null) is null)
            {
                return;
            }
        }
    }

    private ref Workspace<TInput, TTarget>? Slot(int index) => ref _slots[(index * Spacing) & (_slots.Length - 1)];
}
