using System.Text.Json;

namespace Roslearn.Data;

/// <summary>How the target columns of a row become the targets of an example.</summary>
/// <typeparam name="TTarget"><see langword="int"/> for a classifier, <see langword="float"/> for a regression.</typeparam>
internal abstract record TargetEncoding<TTarget>
    where TTarget : unmanaged
{
    /// <summary>The target columns.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The name of each class, or of each output.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Writes the targets of a row.</summary>
    /// <param name="table">Any table with such columns.</param>
    /// <param name="columns">Its target columns.</param>
    /// <param name="row">The row in the columns.</param>
    /// <param name="targets">As many as there are columns.</param>
    /// <exception cref="DataFileException">An entry is no target.</exception>
    public abstract void Encode(CsvTable table, TableColumn[] columns, int row, Span<TTarget> targets);

    /// <summary>Writes the properties of an object that says all this.</summary>
    public abstract void Write(Utf8JsonWriter json);
}
