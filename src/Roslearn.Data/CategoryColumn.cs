namespace Roslearn.Data;

/// <summary>A column of names, of which each is kept once.</summary>
internal sealed record CategoryColumn(string Name, int Position) : TableColumn(Name, Position)
{
    private readonly List<string?> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The name in a row; <see langword="null"/> where it is missing.</summary>
    public string? this[int row] => _entries[row];

    /// <inheritdoc/>
    public override bool IsMissing(int row) => _entries[row] is null;

    /// <inheritdoc/>
    public override bool IsNamedLikeAnEntry => _names.Contains(Name);

    /// <inheritdoc/>
    public override string? Add(ReadOnlySpan<char> entry, bool missing)
    {
        string? name = null;
        if (!missing && !_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(entry, out name))
        {
            name = entry.ToString();
            _names.Add(name);
        }

        _entries.Add(name);
        return null;
    }
}
