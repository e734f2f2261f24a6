using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Roslearn.Numerics;

/// <summary>Tells columns from the padding that fills a row up to whole lanes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Padding
{
    private static ReadOnlySpan<float> Positions => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>A mask of the elements of a lane that lie inside a row.</summary>
    /// <param name="column">The column of the lane's first element.</param>
    /// <param name="width">The columns of the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Inside<TLane>(int column, int width)
        where TLane : struct, ILane<TLane> =>
        TLane.GreaterThan(TLane.Broadcast(width - column), TLane.Load(in MemoryMarshal.GetReference(Positions)));

    /// <summary>A mask of one element of a lane.</summary>
    /// <param name="column">Which.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Only<TLane>(int column)
        where TLane : struct, ILane<TLane> =>
        TLane.AreEqual(TLane.Broadcast(column), TLane.Load(in MemoryMarshal.GetReference(Positions)));
}
