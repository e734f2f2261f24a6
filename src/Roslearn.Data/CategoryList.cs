namespace Roslearn.Data;

/// <summary>The categories of a column, in the order of their characters' codes: it does not depend on the order of the rows.</summary>
internal sealed class CategoryList
{
    private const int MostShown = 10;

    private readonly string[] _names;

    private CategoryList(string[] names) => _names = names;

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The categories in the rows of a table.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="column">The column.</param>
    /// <param name="substitute">A category that belongs to them if an entry is missing.</param>
    public static CategoryList Of(CsvTable table, CategoryColumn column, string? substitute = null)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (int row in table.Rows)
        {
            if ((column[row] ?? substitute) is { } name)
            {
                names.Add(name);
            }
        }

        return new CategoryList([.. names]);
    }

    /// <summary>The number of a category.</summary>
    /// <exception cref="DataFileException">There is no such category.</exception>
    public int IndexOf(string name, CsvTable table, TableColumn column, int row)
    {
        int index = Array.BinarySearch(_names, name, StringComparer.Ordinal);
        return index >= 0
            ? index
            : throw table.Bad(
                column,
                row,
                $"one of the {_names.Length} categories of the fit, {string.Join(", ", _names.Take(MostShown))}{(_names.Length > MostShown ? ", ..." : "")}",
                $"\"{name}\"");
    }
}
