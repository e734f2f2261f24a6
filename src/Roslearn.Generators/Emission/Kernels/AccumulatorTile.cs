namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// A tile of sums in registers, so many rows of so many lanes. Rows beyond the narrow tile stand under a condition that the JIT folds:
/// only the widest vectors have 32 registers.
/// </summary>
/// <param name="WideRows">Rows where there are 32 vector registers.</param>
/// <param name="NarrowRows">Rows where there are 16; not more than <paramref name="WideRows"/>.</param>
/// <param name="Lanes">Lanes of a row.</param>
internal sealed record AccumulatorTile(int WideRows, int NarrowRows, int Lanes)
{
    public const string IsWide = "typeof(TLane) == typeof(Lane512)";

    /// <summary>The rows of the tile, as an expression that the JIT folds.</summary>
    public string Step => StepOver(1);

    /// <summary>The same in units of so many rows.</summary>
    public string StepOver(int rows) =>
        WideRows == NarrowRows ? Literal.Of(WideRows / rows) : $"({IsWide} ? {Literal.Of(WideRows / rows)} : {Literal.Of(NarrowRows / rows)})";

    /// <summary>
    /// Declares the sums of several tiles and what they are made of. The same names serve every tile: about a thousand distinct locals
    /// make the JIT give up tracking them.
    /// </summary>
    public static void Declare(CodeWriter code, IReadOnlyCollection<AccumulatorTile> tiles)
    {
        for (int row = 0; row < tiles.Max(tile => tile.WideRows); row++)
        {
            int lanes = tiles.Where(tile => row < tile.WideRows).Max(tile => tile.Lanes);
            code.Line("TLane " + string.Join(", ", Enumerable.Range(0, lanes).Select(lane => Sum(row, lane))) + ";");
        }

        code.Line("TLane element, " + string.Join(", ", Enumerable.Range(0, tiles.Max(tile => tile.Lanes)).Select(lane => $"b{lane}")) + ";");
    }

    /// <summary>Sets every row to the same lanes.</summary>
    public void Start(CodeWriter code, Func<int, string> value)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            code.Line($"{Sum(0, lane)} = {value(lane)};");
        }

        // C# wants every row assigned; what the narrow tile does not use, the JIT drops.
        for (int row = 1; row < WideRows; row++)
        {
            code.Line(string.Join(" ", All(lane => $"{Sum(row, lane)} = {Sum(0, lane)};")));
        }
    }

    /// <summary>Adds to every row its element times the same lanes.</summary>
    public void MultiplyAdd(CodeWriter code, Func<int, string> element, Func<int, string> lanes)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            code.Line($"b{lane} = {lanes(lane)};");
        }

        Rows(code, row => $"element = TLane.Broadcast({element(row)}); "
            + string.Join(" ", All(lane => $"{Sum(row, lane)} = TLane.MultiplyAdd(element, b{lane}, {Sum(row, lane)});")));
    }

    /// <summary>Writes a statement for every sum.</summary>
    public void Store(CodeWriter code, Func<int, int, string, string> statement) =>
        Rows(code, row => string.Join(" ", All(lane => statement(row, lane, Sum(row, lane)))));

    /// <summary>A reference with a literal offset: floats, then lanes.</summary>
    public static string At(string reference, int floats, int lane) => LaneOffset.At(reference, LaneOffset.Of(floats == 0 ? "" : Literal.Of(floats), lane));

    private static string Sum(int row, int lane) => $"c{row}{lane}";

    private IEnumerable<string> All(Func<int, string> text) => Enumerable.Range(0, Lanes).Select(text);

    private void Rows(CodeWriter code, Func<int, string> line)
    {
        for (int row = 0; row < NarrowRows; row++)
        {
            code.Line(line(row));
        }

        if (WideRows > NarrowRows)
        {
            using CodeWriter.Block wide = code.Open($"if ({IsWide})");
            for (int row = NarrowRows; row < WideRows; row++)
            {
                code.Line(line(row));
            }
        }
    }
}
