using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>
/// The one form of all matrix products: a tile of C stays in registers while, for each k in order, a broadcast element of A
/// is multiplied with a row of B and added. The order of additions is that of k alone, so results are the same bits for
/// every tile shape, vector width and split of the rows.
/// </summary>
/// <param name="Columns">Columns of B and C, a multiple of 16.</param>
/// <param name="Steps">How many k: a literal or the name of a variable.</param>
/// <param name="RowStepA">Floats from one tile row of A to the next.</param>
/// <param name="StepA">Floats in A from one k to the next.</param>
/// <param name="StepB">Floats in B from one k to the next.</param>
/// <param name="RowStepC">Floats from one row of C to the next.</param>
/// <param name="Start">The first value of an accumulator: an expression over the column offset.</param>
/// <param name="Finish">What is stored: an expression over the accumulator and the offset in the tile of C.</param>
internal sealed record RegisterTile(
    int Columns,
    string Steps,
    int RowStepA,
    int StepA,
    int StepB,
    int RowStepC,
    Func<string, string> Start,
    Func<string, string, string> Finish)
{
    // Measured: 8 rows x 3 lanes reach 92-100 % of the multiply-add peak where there are 32 vector registers; with 16
    // registers 4 x 3 reach 95 % and anything larger spills.
    private const int WideRows = Strides.RowTile;
    private const int NarrowRows = Strides.RowTile / 2;
    private const int MaximumLanes = 3;

    /// <summary>Writes the loops over all tiles of <c>rows</c> rows; operands are <c>a</c>, <c>b</c> and <c>c</c>.</summary>
    public void Emit(CodeWriter code)
    {
        int[] wide = Panels(Columns / 16);
        int[] half = Panels(Columns / 8);
        int[] quarter = Panels(Columns / 4);
        DeclareLocals(code, wide.Max(), Math.Max(half.Max(), quarter.Max()));
        using (code.Open("if (typeof(TLane) == typeof(Lane512))"))
        {
            int column = 0;
            foreach (IGrouping<int, int> group in wide.GroupBy(lanes => lanes))
            {
                int end = column + (16 * group.Sum());
                Panel(code, WideRows, group.Key, Literal.Of(column), Literal.Of(end));
                column = end;
            }
        }

        using (code.Open("else"))
        {
            int halfThrees = 8 * half.Where(lanes => lanes == MaximumLanes).Sum();
            int quarterThrees = 4 * quarter.Where(lanes => lanes == MaximumLanes).Sum();
            string threes = halfThrees == quarterThrees
                ? Literal.Of(halfThrees)
                : $"(TLane.Count == 8 ? {Literal.Of(halfThrees)} : {Literal.Of(quarterThrees)})";
            if (halfThrees + quarterThrees > 0)
            {
                Panel(code, NarrowRows, MaximumLanes, "0", threes);
            }

            if (halfThrees < Columns || quarterThrees < Columns)
            {
                Panel(code, NarrowRows, 2, threes, Literal.Of(Columns));
            }
        }
    }

    /// <summary>
    /// Cuts lanes into panels of three and, for what remains, of two: a single lane has too few accumulators to hide the
    /// latency of a multiply-add, so four lanes are two and two.
    /// </summary>
    private static int[] Panels(int lanes)
    {
        if (lanes == 1)
        {
            return new[] { 1 };
        }

        int threes = lanes % 3 == 1 ? (lanes - 4) / 3 : lanes / 3;
        int twos = (lanes - (3 * threes)) / 2;
        return Enumerable.Repeat(3, threes).Concat(Enumerable.Repeat(2, twos)).ToArray();
    }

    /// <summary>The same names serve every tile: about a thousand distinct locals make the JIT give up tracking them.</summary>
    private static void DeclareLocals(CodeWriter code, int wideLanes, int narrowLanes)
    {
        int lanes = Math.Max(wideLanes, narrowLanes);
        for (int row = 0; row < WideRows; row++)
        {
            int used = row < NarrowRows ? lanes : wideLanes;
            code.Line("TLane " + string.Join(", ", Enumerable.Range(0, used).Select(lane => Accumulator(row, lane))) + ";");
        }

        code.Line("TLane element, " + string.Join(", ", Enumerable.Range(0, lanes).Select(lane => $"b{lane}")) + ";");
    }

    private void Panel(CodeWriter code, int rows, int lanes, string from, string to)
    {
        string width = lanes == 1 ? "TLane.Count" : $"{lanes} * TLane.Count";
        using CodeWriter.Block columns = code.Open($"for (int column = {from}; column < {to}; column += {width})");
        using CodeWriter.Block tiles = code.Open($"for (int row = 0; row < rows; row += {Literal.Of(rows)})");
        code.Line($"ref float x = ref Unsafe.Add(ref a, row * {Literal.Of(RowStepA)});");
        code.Line("ref float w = ref Unsafe.Add(ref b, column);");
        for (int lane = 0; lane < lanes; lane++)
        {
            code.Line($"{Accumulator(0, lane)} = {Start(Offset("column", lane))};");
        }

        for (int row = 1; row < rows; row++)
        {
            code.Line(string.Join(" ", Enumerable.Range(0, lanes).Select(lane => $"{Accumulator(row, lane)} = {Accumulator(0, lane)};")));
        }

        using (code.Open($"for (int k = 0; k < {Steps}; k++)"))
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                code.Line($"b{lane} = TLane.Load(ref {At("w", Offset("", lane))});");
            }

            for (int row = 0; row < rows; row++)
            {
                string element = row == 0 ? "x" : $"Unsafe.Add(ref x, {Literal.Of(row * RowStepA)})";
                IEnumerable<string> sums = Enumerable.Range(0, lanes).Select(lane => Accumulator(row, lane))
                    .Select((sum, lane) => $"{sum} = TLane.MultiplyAdd(element, b{lane}, {sum});");
                code.Line($"element = TLane.Broadcast({element}); {string.Join(" ", sums)}");
            }

            code.Line($"x = ref Unsafe.Add(ref x, {Literal.Of(StepA)});");
            code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(StepB)});");
        }

        code.Line($"int tile = row * {Literal.Of(RowStepC)} + column;");
        for (int row = 0; row < rows; row++)
        {
            IEnumerable<string> stores = Enumerable.Range(0, lanes)
                .Select(lane => (Sum: Accumulator(row, lane), Offset: Offset(row == 0 ? "tile" : $"tile + {Literal.Of(row * RowStepC)}", lane)))
                .Select(at => $"{Finish(at.Sum, at.Offset)}.Store(ref Unsafe.Add(ref c, {at.Offset}));");
            code.Line(string.Join(" ", stores));
        }
    }

    private static string Accumulator(int row, int lane) => $"c{row}{lane}";

    private static string At(string reference, string offset) => offset.Length == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset})";

    private static string Offset(string start, int lane)
    {
        string lanes = lane switch { 0 => "", 1 => "TLane.Count", _ => $"{lane} * TLane.Count" };
        return start.Length == 0 ? lanes : lanes.Length == 0 ? start : $"{start} + {lanes}";
    }
}
