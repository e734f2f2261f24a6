using System.ComponentModel;

namespace Roslearn.Numerics;

/// <summary>Memory of the calling thread for what a kernel makes and reads before it returns.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadScratch
{
    [ThreadStatic]
    private static Arena? t_block;

    /// <summary>At least so many floats, at the start of an <see cref="Arena"/>, which hold anything. It is the same block at every call, or a larger one.</summary>
    /// <param name="floats">From 0 to <see cref="Arena.MaximumLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="floats"/> is outside its range.</exception>
    public static ref float Of(int floats)
    {
        Arena? block = t_block;
        if (block is null || block.Length < floats)
        {
            t_block = block = new Arena(floats);
        }

        return ref block.Start;
    }
}
