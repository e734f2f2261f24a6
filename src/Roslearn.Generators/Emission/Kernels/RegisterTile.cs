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
/// <param name="Start">A vector that every row of sums starts from; <see langword="null"/>: zeros.</param>
/// <param name="Finish">What is stored: an expression over the accumulator and the element of <paramref name="Beside"/> in its place.</param>
/// <param name="Blocks">How many blocks of k there are, one behind the other: a literal; <see langword="null"/>: one.</param>
/// <param name="BlockRows">Rows of A and B from one block to the next, as an expression.</param>
/// <param name="Beside">A matrix laid out like C that <paramref name="Finish"/> reads, if any.</param>
/// <param name="Accumulates">Whether the sums go on from what C holds, row by row; <paramref name="Start"/> is then not used.</param>
/// <param name="Pack">Writes what makes the columns of B from <c>column</c> on, as many as the expression says and at most <paramref name="StepB"/>, in <c>panel</c>; <see langword="null"/>: B lies as it is read.</param>
internal sealed record RegisterTile(
    int Columns,
    string Steps,
    int RowStepA,
    int StepA,
    int StepB,
    int RowStepC,
    string? Start,
    Func<string, string, string> Finish,
    string? Beside = null,
    string? Blocks = null,
    string BlockRows = "",
    bool Accumulates = false,
    Action<CodeWriter, string>? Pack = null)
{
    /// <summary>Whether lanes are so narrow that the library makes the product.</summary>
    public const string IsNarrow = "typeof(TLane) == typeof(Lane128)";

    // Measured: 8 rows x 3 lanes reach 92-100 % of the multiply-add peak where there are 32 vector registers; with 16
    // registers 4 x 3 reach 95 % and anything larger spills. The JIT knows the lane, so the upper rows cost nothing there.
    // Lanes of four floats have one tile for all shapes, in the library.
    private const int WideRows = Strides.RowTile;
    private const int NarrowRows = Strides.RowTile / 2;
    private const string IsWide = "typeof(TLane) == typeof(Lane512)";

    /// <summary>Writes the product of <c>rows</c> rows, the end of a method; operands are <c>a</c>, <c>b</c> and <c>c</c>.</summary>
    public void Emit(CodeWriter code)
    {
        EmitNarrow(code);
        EmitTiles(code);
    }

    /// <summary>Writes the product where lanes are narrow, with what is to be done with each sum; nothing follows it there.</summary>
    public void EmitNarrow(CodeWriter code)
    {
        using (code.Open($"if ({IsNarrow})"))
        {
            Narrow(code);
            code.Line("return;");
        }

        code.Line();
    }

    /// <summary>Writes the loops over all tiles where lanes are not narrow.</summary>
    public void EmitTiles(CodeWriter code)
    {
        var cuts = new PanelCuts(Columns);
        DeclareLocals(code, cuts);
        code.Line($"int step = TLane.Count == {Literal.Of(Strides.Lane)} ? {Literal.Of(WideRows)} : {Literal.Of(NarrowRows)};");
        string from = "0";
        for (int lanes = PanelCuts.MaximumLanes; lanes >= 1; lanes--)
        {
            if (cuts.Occurs(lanes))
            {
                string to = cuts.End(lanes);
                Panel(code, cuts, lanes, from, to);
                from = to;
            }
        }
    }

    private void Narrow(CodeWriter code)
    {
        string start = Accumulates ? $"ref c, {Literal.Of(RowStepC)}, " : Start is null ? "" : $"ref {Start}, 0, ";
        if (Pack is null)
        {
            using CodeWriter.Block? blocks = Blocks is null ? null : code.Open($"for (int block = 0; block < {Blocks}; block++)");
            code.Line(
                $"NarrowProduct.Multiply(ref {BlockOf("a", StepA)}, {Literal.Of(RowStepA)}, {Literal.Of(StepA)}, ref {BlockOf("b", StepB)}, {Literal.Of(StepB)}, "
                + $"{start}ref c, {Literal.Of(RowStepC)}, rows, {Literal.Of(Columns)}, {Steps});");
        }
        else
        {
            using CodeWriter.Block panels = code.Open($"for (int column = 0; column < {Literal.Of(Columns)}; column += {Literal.Of(StepB)})");
            code.Line($"int width = Math.Min({Literal.Of(StepB)}, {Literal.Of(Columns)} - column);");
            Pack(code, "width");
            code.Line(
                $"NarrowProduct.Multiply(ref a, {Literal.Of(RowStepA)}, {Literal.Of(StepA)}, ref panel, {Literal.Of(StepB)}, "
                + $"ref Unsafe.Add(ref c, column), {Literal.Of(RowStepC)}, rows, width, {Steps});");
        }

        const string Sum = "TLane.Load(ref to)";
        string finished = Finish(Sum, "TLane.Load(ref beside)");
        if (finished == Sum)
        {
            return;
        }

        using CodeWriter.Block rows = code.Open("for (int row = 0; row < rows; row++)");
        using CodeWriter.Block columns = code.Open($"for (int column = 0; column < {Literal.Of(Columns)}; column += TLane.Count)");
        DeclareAt(code, "to", "c");
        if (Beside is not null)
        {
            DeclareAt(code, "beside", Beside);
        }

        code.Line($"{finished}.Store(ref to);");
    }

    /// <summary>The first row of A or B in a block.</summary>
    private string BlockOf(string matrix, int step) =>
        Blocks is null ? matrix : $"Unsafe.Add(ref {matrix}, block * {BlockRows} * {Literal.Of(step)})";

    /// <summary>Declares the place of <c>row</c> and <c>column</c> in C, or in a matrix laid out like it.</summary>
    private void DeclareAt(CodeWriter code, string name, string matrix) =>
        code.Line($"ref float {name} = ref Unsafe.Add(ref {matrix}, row * {Literal.Of(RowStepC)} + column);");

    /// <summary>The same names serve every tile: about a thousand distinct locals make the JIT give up tracking them.</summary>
    private static void DeclareLocals(CodeWriter code, PanelCuts cuts)
    {
        for (int row = 0; row < WideRows; row++)
        {
            int lanes = row < NarrowRows ? cuts.Lanes : cuts.WideLanes;
            code.Line("TLane " + string.Join(", ", Enumerable.Range(0, lanes).Select(lane => Accumulator(row, lane))) + ";");
        }

        code.Line("TLane xk, " + string.Join(", ", Enumerable.Range(0, cuts.Lanes).Select(lane => $"b{lane}")) + ";");
    }

    private void Panel(CodeWriter code, PanelCuts cuts, int lanes, string from, string to)
    {
        string width = lanes == 1 ? "TLane.Count" : $"{lanes} * TLane.Count";
        using CodeWriter.Block columns = code.Open($"for (int column = {from}; column < {to}; column += {width})");
        Pack?.Invoke(code, width);
        using CodeWriter.Block tiles = code.Open("for (int row = 0; row < rows; row += step)");
        code.Line($"ref float x = ref Unsafe.Add(ref a, row * {Literal.Of(RowStepA)});");
        code.Line($"ref float w = ref {(Pack is null ? "Unsafe.Add(ref b, column)" : "panel")};");
        if (Accumulates)
        {
            DeclareAt(code, "to", "c");
        }

        for (int lane = 0; lane < lanes; lane++)
        {
            code.Line($"{Accumulator(0, lane)} = {(Accumulates || Start is null ? "TLane.Zero" : $"TLane.Load(ref {LaneOffset.At(Start, LaneOffset.Of("column", lane))})")};");
        }

        // C# wants every row assigned; what the narrow tile does not use, the JIT drops.
        for (int row = 1; row < (cuts.OccursWide(lanes) ? WideRows : NarrowRows); row++)
        {
            code.Line(string.Join(" ", All(lanes, lane => $"{Accumulator(row, lane)} = {Accumulator(0, lane)};")));
        }

        if (Accumulates)
        {
            Rows(code, cuts, lanes, row => string.Join(" ", All(lanes, lane => $"{Accumulator(row, lane)} = TLane.Load(ref {Place(row, lane)});")));
        }

        // The sum goes on from block to block in the same registers.
        CodeWriter.Block? blocks = Blocks is null ? null : code.Open($"for (int block = 0; block < {Blocks}; block++)");
        if (Blocks is not null)
        {
            code.Line($"x = ref Unsafe.Add(ref a, block * {BlockRows} * {Literal.Of(StepA)} + row * {Literal.Of(RowStepA)});");
            code.Line($"w = ref Unsafe.Add(ref b, block * {BlockRows} * {Literal.Of(StepB)} + column);");
        }

        using (code.Open($"for (int k = 0; k < {Steps}; k++)"))
        {
            for (int lane = 0; lane < lanes; lane++)
            {
                code.Line($"b{lane} = TLane.Load(ref {LaneOffset.At("w", LaneOffset.Of("", lane))});");
            }

            Rows(code, cuts, lanes, row => MultiplyAdd(row, lanes));
            code.Line($"x = ref Unsafe.Add(ref x, {Literal.Of(StepA)});");
            code.Line($"w = ref Unsafe.Add(ref w, {Literal.Of(StepB)});");
        }

        blocks?.Dispose();

        // From here on all offsets are literal: computed ones were three instructions a store.
        if (!Accumulates)
        {
            DeclareAt(code, "to", "c");
        }

        if (Beside is not null)
        {
            DeclareAt(code, "beside", Beside);
        }

        Rows(code, cuts, lanes, row => string.Join(" ", All(lanes, lane => Store(row, lane))));
    }

    /// <summary>Writes a line for each row of the tile, those beyond the narrow tile under their condition.</summary>
    private static void Rows(CodeWriter code, PanelCuts cuts, int lanes, Func<int, string> line)
    {
        for (int row = 0; row < NarrowRows; row++)
        {
            code.Line(line(row));
        }

        if (cuts.OccursWide(lanes))
        {
            using CodeWriter.Block wide = code.Open($"if ({IsWide})");
            for (int row = NarrowRows; row < WideRows; row++)
            {
                code.Line(line(row));
            }
        }
    }

    private string MultiplyAdd(int row, int lanes)
    {
        string element = row == 0 ? "x" : $"Unsafe.Add(ref x, {Literal.Of(row * RowStepA)})";
        IEnumerable<string> sums = All(lanes, lane => $"{Accumulator(row, lane)} = TLane.MultiplyAdd(xk, b{lane}, {Accumulator(row, lane)});");
        return $"xk = TLane.Broadcast({element}); {string.Join(" ", sums)}";
    }

    private string Store(int row, int lane)
    {
        string beside = $"TLane.Load(ref {LaneOffset.At("beside", RowOffset(row, lane))})";
        return $"{Finish(Accumulator(row, lane), beside)}.Store(ref {Place(row, lane)});";
    }

    private string Place(int row, int lane) => LaneOffset.At("to", RowOffset(row, lane));

    private string RowOffset(int row, int lane) => LaneOffset.Of(row == 0 ? "" : Literal.Of(row * RowStepC), lane);

    private static IEnumerable<string> All(int lanes, Func<int, string> text) => Enumerable.Range(0, lanes).Select(text);

    private static string Accumulator(int row, int lane) => $"c{row}{lane}";
}
