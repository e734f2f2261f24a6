namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// How the columns of a product are cut into panels of three lanes and, for what remains, of two, for each of the two
/// widths of lanes that have tiles of their own. A single lane has too few accumulators to hide the latency of a multiply-add, so four lanes are two and two.
/// </summary>
internal sealed class PanelCuts
{
    /// <summary>The widest panel.</summary>
    public const int MaximumLanes = 3;

    private static readonly int[] Widths = { 16, 8 };

    private readonly int _columns;

    public PanelCuts(int columns) => _columns = columns;

    /// <summary>The lanes of the widest panel that occurs.</summary>
    public int Lanes => Enumerable.Range(1, MaximumLanes).Last(Occurs);

    /// <summary>The lanes of the widest panel that occurs with the widest lane.</summary>
    public int WideLanes => Enumerable.Range(1, MaximumLanes).Last(OccursWide);

    /// <summary>Whether any lane width has panels of so many lanes.</summary>
    public bool Occurs(int lanes) => Widths.Any(width => Count(width, lanes) > 0);

    /// <summary>Whether the widest lane has panels of so many lanes.</summary>
    public bool OccursWide(int lanes) => Count(Widths[0], lanes) > 0;

    /// <summary>The column at which the panels of so many lanes end, as an expression that the JIT folds.</summary>
    public string End(int lanes)
    {
        int[] ends = Widths.Select(width => EndAt(width, lanes)).ToArray();
        return ends[0] == ends[1] ? Literal.Of(ends[0]) : $"(TLane.Count == {Literal.Of(Widths[0])} ? {Literal.Of(ends[0])} : {Literal.Of(ends[1])})";
    }

    private int EndAt(int width, int lanes) =>
        width * Enumerable.Range(lanes, MaximumLanes - lanes + 1).Sum(wider => wider * Count(width, wider));

    private int Count(int width, int lanes)
    {
        int total = _columns / width;
        int threes = total == 1 ? 0 : total % 3 == 1 ? (total - 4) / 3 : total / 3;
        int twos = total == 1 ? 0 : (total - (3 * threes)) / 2;
        return lanes switch { 3 => threes, 2 => twos, _ => total == 1 ? 1 : 0 };
    }
}
