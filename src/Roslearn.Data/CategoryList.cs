using System.Text.Json;

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

    /// <summary>The categories of an array.</summary>
    /// <exception cref="FormatException">There are none, or they are not sorted: they are searched by halves.</exception>
    public static CategoryList Read(JsonElement array)
    {
        string[] names = AttachedJson.Strings(array);
        for (int i = 1; i < names.Length; i++)
        {
            if (string.CompareOrdinal(names[i - 1], names[i]) >= 0)
            {
                throw new FormatException($"expected categories in the order of their characters' codes, found \"{names[i]}\" behind \"{names[i - 1]}\"");
            }
        }

        return names.Length > 0 ? new CategoryList(names) : throw new FormatException("expected at least 1 category, found 0");
    }

    /// <summary>Whether a name is one of them.</summary>
    public bool Contains(string name) => Array.BinarySearch(_names, name, StringComparer.Ordinal) >= 0;

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
