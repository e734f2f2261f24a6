using Roslearn.Generators.Graph;
using Roslearn.Generators.Planning;

namespace Roslearn.Generators.Emission.Kernels;

/// <summary>The loops of a pool over its windows and over the places of a window, shared by both directions.</summary>
internal static class PoolWindow
{
    /// <summary>A window of so few places is written out.</summary>
    private const int ShortWindow = 9;

    public static int InputStride(Pool pool) => Strides.Of(checked(pool.Rows.Input * pool.Columns.Input * Strides.Padded(pool.Channels)));

    public static int OutputStride(Pool pool) => Strides.Of(checked(pool.Rows.Output * pool.Columns.Output * Strides.Padded(pool.Channels)));

    /// <summary>
    /// Writes the loops over windows and lanes: <c>corner</c> is the offset of the window's first place, which may lie beyond the border,
    /// and <c>output</c> that of the window's value.
    /// </summary>
    public static void Each(CodeWriter code, Pool pool, Action body)
    {
        string place = Literal.Of(Strides.Padded(pool.Channels)), columns = Literal.Of(pool.Columns.Input);
        using CodeWriter.Block examples = code.Open("for (int row = 0; row < rows; row++)");
        using CodeWriter.Block lines = code.Open($"for (int i = 0; i < {Literal.Of(pool.Rows.Output)}; i++)");
        string y = At("i", pool.Rows);
        if (!IsShort(pool))
        {
            Bounds(code, "Row", y, pool.Rows);
        }

        using CodeWriter.Block places = code.Open($"for (int j = 0; j < {Literal.Of(pool.Columns.Output)}; j++)");
        string x = At("j", pool.Columns);
        if (!IsShort(pool))
        {
            Bounds(code, "Column", x, pool.Columns);
            code.Line("int count = (endRow - firstRow) * (endColumn - firstColumn);");
        }

        using CodeWriter.Block lanes = code.Open($"for (int column = 0; column < {place}; column += TLane.Count)");
        code.Line($"int output = row * {Literal.Of(OutputStride(pool))} + (i * {Literal.Of(pool.Columns.Output)} + j) * {place} + column;");
        code.Line($"int corner = row * {Literal.Of(InputStride(pool))} + (({y}) * {columns} + ({x})) * {place} + column;");
        body();
    }

    /// <summary>Writes what is done with each place of the window that lies in the map.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="pool">The windows.</param>
    /// <param name="map">The reference of the map.</param>
    /// <param name="first">The statements for the first place, or <see langword="null"/> if it is like the others.</param>
    /// <param name="each">The statements for a place: from its reference and its number as a float.</param>
    public static void Places(CodeWriter code, Pool pool, string map, Func<string, string, string>? first, Func<string, string, string> each)
    {
        int place = Strides.Padded(pool.Channels), line = pool.Columns.Input * place;
        if (IsShort(pool))
        {
            for (int tap = 0; tap < pool.Rows.Size * pool.Columns.Size; tap++)
            {
                int offset = (tap / pool.Columns.Size * line) + (tap % pool.Columns.Size * place);
                string at = $"Unsafe.Add(ref {map}, corner{(offset == 0 ? "" : $" + {Literal.Of(offset)}")})";
                code.Line((tap == 0 && first is not null ? first : each)(at, Literal.Of((float)tap)));
            }

            return;
        }

        string columns = Literal.Of(pool.Columns.Size);
        if (first is not null)
        {
            code.Line(first($"Unsafe.Add(ref {map}, corner + firstRow * {Literal.Of(line)} + firstColumn * {Literal.Of(place)})", $"firstRow * {columns} + firstColumn"));
        }

        using CodeWriter.Block down = code.Open("for (int v = firstRow; v < endRow; v++)");
        using CodeWriter.Block across = code.Open("for (int u = firstColumn; u < endColumn; u++)");
        code.Line(each($"Unsafe.Add(ref {map}, corner + v * {Literal.Of(line)} + u * {Literal.Of(place)})", $"v * {columns} + u"));
    }

    /// <summary>1 / the number of places in the window at hand.</summary>
    public static string Share(Pool pool) => IsShort(pool) ? Literal.Of(1f / (pool.Rows.Size * pool.Columns.Size)) : "1f / count";

    private static bool IsShort(Pool pool) =>
        pool.Rows.Size * pool.Columns.Size <= ShortWindow && pool.Rows.Padded == pool.Rows.Input && pool.Columns.Padded == pool.Columns.Input;

    private static string At(string output, Window window) =>
        (window.Stride == 1 ? output : $"{output} * {Literal.Of(window.Stride)}") + (window.Before == 0 ? "" : $" - {Literal.Of(window.Before)}");

    private static void Bounds(CodeWriter code, string name, string at, Window window)
    {
        code.Line($"int first{name} = Math.Max(0, -({at}));");
        code.Line($"int end{name} = Math.Min({Literal.Of(window.Size)}, {Literal.Of(window.Input)} - ({at}));");
    }
}
