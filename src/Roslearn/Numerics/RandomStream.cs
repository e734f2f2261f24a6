using System.ComponentModel;

namespace Roslearn.Numerics;

/// <summary>Numbers the streams of a seed so that no two draws share one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomStream
{
    /// <summary>The stream of one purpose, one of its layers or tensors, and one step: 8, 24 and 32 bits.</summary>
    /// <param name="purpose">What is drawn.</param>
    /// <param name="index">The layer or tensor, from 0 to 2^24 - 1.</param>
    /// <param name="step">The training step or epoch, from 0; repeats after 2^32.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside its range.</exception>
    public static ulong Of(RandomPurpose purpose, int index = 0, long step = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (1u << 24) - 1, nameof(index));
        return ((ulong)purpose << 56) | ((ulong)index << 32) | unchecked((uint)step);
    }
}
