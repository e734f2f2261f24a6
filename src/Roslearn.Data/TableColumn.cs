namespace Roslearn.Data;

/// <summary>One column of a table, entry by entry as the rows were read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">Its place in the file, from 0.</param>
internal abstract record TableColumn(string Name, int Position)
{
    /// <summary>Where an entry is, for messages.</summary>
    public string PlaceOf(int line) => $"line {line}, column {Position + 1} ({Name})";

    /// <summary>Whether the entry of a row says that its value is missing.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>Whether the name could be an entry like the others.</summary>
    public abstract bool IsNamedLikeAnEntry { get; }

    /// <summary>Takes the next entry.</summary>
    /// <param name="entry">Without spaces around it.</param>
    /// <param name="missing">Whether it says that the value is missing.</param>
    /// <returns>What was expected instead; <see langword="null"/> if the entry is one.</returns>
    public abstract string? Add(ReadOnlySpan<char> entry, bool missing);
}
