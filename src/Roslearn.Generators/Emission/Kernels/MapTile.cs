namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The tile over the places of a row of a map, which are rarely a multiple of anything.</summary>
internal static class MapTile
{
    // By lanes, 1 to 3. With 32 registers 13 x 2 sums leave room for the two lanes of weights and the element; with 16, 6 x 2.
    private static readonly int[] WideRows = { 14, 13, 8 };
    private static readonly int[] NarrowRows = { 8, 6, 4 };

    /// <summary>The tile for a row of so many places, each of so many rows of the tile.</summary>
    public static AccumulatorTile Of(int places, int lanes, bool occursWide, int rows = 1)
    {
        int narrow = rows * Rows(places, Math.Max(1, NarrowRows[lanes - 1] / rows));
        int wide = occursWide ? rows * Rows(places, Math.Max(1, WideRows[lanes - 1] / rows)) : narrow;
        return new AccumulatorTile(Math.Max(wide, narrow), narrow, lanes);
    }

    /// <summary>
    /// The size of equal tiles that cover the row with the least work. The last one overlaps the one before it; each costs about a row
    /// more than it has, for the loads of the weights. Of two as good, the smaller is less text.
    /// </summary>
    private static int Rows(int places, int maximum) =>
        Enumerable.Range(1, Math.Min(maximum, places)).OrderBy(rows => (places + rows - 1) / rows * (rows + 1)).ThenBy(rows => rows).First();
}
