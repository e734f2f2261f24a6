namespace Roslearn.Data;

/// <summary>A column of a table, by its name or its position: <c>"age"</c>, <c>0</c> for the first, <c>^1</c> for the last.</summary>
public readonly record struct CsvColumn
{
    private readonly string? _name;
    private readonly Index _position;

    private CsvColumn(string? name, Index position)
    {
        _name = name;
        _position = position;
    }

    /// <summary>The column of a name, compared exactly.</summary>
    /// <param name="name">Its name in the first line, without spaces around it.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static implicit operator CsvColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CsvColumn(name, default);
    }

    /// <summary>The column at a position: <c>^1</c> is the last.</summary>
    /// <param name="position">From either end.</param>
    public static implicit operator CsvColumn(Index position) => new(null, position);

    /// <summary>The column at a position, counted from 0.</summary>
    /// <param name="position">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public static implicit operator CsvColumn(int position) => new(null, position);

    /// <summary>Whether it is told by its name.</summary>
    internal bool HasName => _name is not null;

    /// <summary>The name in quotes, or the position.</summary>
    public override string ToString() => _name is null ? $"column [{_position}]" : $"column \"{_name}\"";

    /// <summary>The position among the columns with these names.</summary>
    /// <param name="names">All columns.</param>
    /// <param name="argument">The argument to blame.</param>
    /// <param name="hint">What to do where there is none, in the words of a message.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    internal int Find(IReadOnlyList<string> names, string argument, string hint = "")
    {
        int position = _position.GetOffset(names.Count);
        if (_name is not null)
        {
            position = -1;
            for (int i = 0; i < names.Count && position < 0; i++)
            {
                position = names[i] == _name ? i : -1;
            }
        }

        return (uint)position < (uint)names.Count
            ? position
            : throw new ArgumentException($"{argument}: there is no {this}, {Expected(names)}{hint}", argument);
    }

    private string Expected(IReadOnlyList<string> names)
    {
        const int Most = 20;
        string meant = _name is not null && NearName.Of(_name, names) is { } near ? $"; did you mean \"{near}\"?" : "";
        return names.Count switch
        {
            0 => "the table has no columns",
            1 => $"expected {names[0]}, the only column{meant}",
            _ => $"expected one of the {names.Count} columns {string.Join(", ", names.Take(Most))}{(names.Count > Most ? ", ..." : "")}{meant}",
        };
    }
}
