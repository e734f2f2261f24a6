namespace Roslearn.Generators.Planning;

/// <summary>
/// How rows are padded, in floats. All lane widths share one layout: 16 floats are one 512-bit register. The padding holds
/// zeros, so kernels never need a scalar tail.
/// </summary>
internal static class Strides
{
    /// <summary>The widest lane.</summary>
    public const int Lane = 16;

    /// <summary>A page of memory of 4096 bytes.</summary>
    public const int Page = 1024;

    /// <summary>Rows of a register tile where there are 32 registers; half of it where there are 16.</summary>
    public const int RowTile = 8;

    /// <summary>The smallest register tile of a transposition: what is left beside whole tiles goes element by element.</summary>
    public const int TransposeTile = 4;

    public static int Padded(int width) => RoundUp(width, Lane);

    /// <summary>
    /// Floats from one row to the next. Rows a multiple of 2048 bytes apart compete for the same cache sets: a 512-wide
    /// product was measured 15 % slower without the extra 16 floats.
    /// </summary>
    public static int Of(int width)
    {
        int padded = Padded(width);
        return padded * sizeof(float) % 2048 == 0 ? padded + Lane : padded;
    }

    /// <summary>Floats from one example to the next of a map with so many places.</summary>
    public static int Of(int width, int places) => places == 1 ? Of(width) : Of(checked(places * Padded(width)));

    public static int RoundUp(int value, int multiple) => checked((value + multiple - 1) / multiple * multiple);
}
