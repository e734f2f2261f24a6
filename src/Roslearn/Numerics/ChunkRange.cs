using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Numerics;

/// <summary>The chunks of one thread not yet begun, [next, end), alone on its cache lines. Its owner takes from the front, others from the back.</summary>
/// <remarks>
/// Both ends live in one word. A thread that was held up between reading and replacing it can only succeed if the same chunk is free again,
/// in a later run - and then it is free to be taken.
/// </remarks>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal struct ChunkRange
{
    private const int NextShift = 32;

    [FieldOffset(0)]
    private long _ends;

    /// <summary>Offers the chunks from <paramref name="next"/> up to and without <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int next, int end) => Volatile.Write(ref _ends, ((long)next << NextShift) | (uint)end);

    /// <summary>Takes the first chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeFirst(out int chunk)
    {
        while (true)
        {
            long ends = Volatile.Read(ref _ends);
            chunk = (int)(ends >> NextShift);
            if (chunk >= (int)ends)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _ends, ends + (1L << NextShift), ends) == ends)
            {
                return true;
            }
        }
    }

    /// <summary>Takes the last chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTakeLast(out int chunk)
    {
        while (true)
        {
            long ends = Volatile.Read(ref _ends);
            chunk = (int)ends - 1;
            if ((int)(ends >> NextShift) > chunk)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _ends, ends - 1, ends) == ends)
            {
                return true;
            }
        }
    }
}
